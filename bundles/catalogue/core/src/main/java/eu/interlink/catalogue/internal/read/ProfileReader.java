package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.PROFILES;
import static eu.interlink.catalogue.internal.read.Kinds.TRANSLATIONS;

import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.internal.Languages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code problemprofiles/problemprofiles.json}. Texts are plain, not HTML. */
final class ProfileReader {

    /** Longest id; the tables hold no more. */
    private static final int MAX_ID = 100;

    private final SourceFolder source;
    private final Findings findings;
    private int rejected;

    ProfileReader(SourceFolder source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    List<FoundProfile> read() {
        if (!source.isFolder("problemprofiles")) {
            return List.of();
        }
        Path file = source.resolve("problemprofiles/problemprofiles.json");
        Optional<JsonNode> array = new JsonFile(findings).read(PROFILES, source.show(file), file);
        if (array.isEmpty()) {
            return List.of();
        }
        if (!array.get().isArray()) {
            findings.skipped(PROFILES, source.show(file), "The file is no list of problem profiles.");
            return List.of();
        }
        List<FoundProfile> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : array.get().values()) {
            String path = source.show(file) + "#" + (all.size() + rejected);
            Optional<ProblemProfile> profile = profile(new Fields(node), path);
            if (profile.isPresent() && ids.add(profile.get().id())) {
                all.add(new FoundProfile(profile.get(), path));
            } else {
                rejected++;
                profile.ifPresent(twice -> findings.skipped(PROFILES, path, "The id '" + twice.id() + "' is used twice."));
            }
        }
        return all;
    }

    int rejected() {
        return rejected;
    }

    private Optional<ProblemProfile> profile(Fields fields, String path) {
        Optional<String> id = fields.text("id").filter(text -> text.length() <= MAX_ID);
        ProblemProfile profile = new ProblemProfile(id.orElse(""), fields.texts("name_translations"), fields.texts("description_translations"),
                fields.texts("functionality_translations"));
        if (id.isEmpty() || profile.name().isEmpty()) {
            findings.skipped(PROFILES, path, "The problem profile has no " + (id.isEmpty() ? "id that can be used." : "name."));
            return Optional.empty();
        }
        List<String> missing = Languages.ALL.stream().filter(language -> !profile.name().texts().containsKey(language)).toList();
        if (!missing.isEmpty()) {
            findings.accepted(TRANSLATIONS, path, "The name of '" + id.get() + "' is missing in: " + String.join(", ", missing) + ".");
        }
        return Optional.of(profile);
    }
}
