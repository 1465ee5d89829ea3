package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.PROFILE_LINKS;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks ids of problem profiles that entries and tasks name. */
final class ProfileLinks {

    private final Set<String> known;
    private final Findings findings;
    private int rejected;

    ProfileLinks(Set<String> known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** Those that exist, each once. */
    Set<String> existing(List<String> listed, String path) {
        Set<String> kept = new TreeSet<>();
        for (String id : listed) {
            if (!known.contains(id)) {
                rejected++;
                findings.skipped(PROFILE_LINKS, path, "There is no problem profile '" + id + "'.");
            } else if (!kept.add(id)) {
                findings.repaired(PROFILE_LINKS, path, "The problem profile '" + id + "' is listed twice.");
            }
        }
        return kept;
    }

    int rejected() {
        return rejected;
    }
}
