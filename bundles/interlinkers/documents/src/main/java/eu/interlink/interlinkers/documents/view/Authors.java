package eu.interlink.interlinkers.documents.view;

import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.interlinkers.documents.Version;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names of those who made versions. */
final class Authors {

    private Authors() {
    }

    static String of(Version version, PersonNames names, Reader reader) {
        return of(version, all(List.of(version), names), reader);
    }

    static String of(Version version, Map<UUID, String> known, Reader reader) {
        return version.author().map(author -> known.getOrDefault(author, reader.t("somebody"))).orElseGet(() -> reader.t("somebody"));
    }

    /** All at once, so that a long list costs one question. */
    static Map<UUID, String> all(List<Version> versions, PersonNames names) {
        return names.names(versions.stream().flatMap(version -> version.author().stream()).collect(Collectors.toSet()));
    }
}
