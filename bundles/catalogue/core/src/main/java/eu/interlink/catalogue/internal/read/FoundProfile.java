package eu.interlink.catalogue.internal.read;

import eu.interlink.catalogue.ProblemProfile;

/** A problem profile in the source. @param path of its file, with its place in it, to show to people */
public record FoundProfile(ProblemProfile profile, String path) {

    public int translations() {
        return profile.name().texts().size() + profile.description().texts().size();
    }
}
