package eu.interlink.catalogue.internal.read;

/** What a report counts and what a finding is about. */
public final class Kinds {

    public static final String INTERLINKERS = "interlinkers";
    public static final String PROFILES = "problemProfiles";
    public static final String SCHEMAS = "schemas";
    public static final String NODES = "nodes";
    public static final String TASKS = "tasks";
    public static final String PREREQUISITES = "prerequisites";
    public static final String PROFILE_LINKS = "profileLinks";
    public static final String FILES = "files";
    public static final String SNAPSHOTS = "snapshots";
    public static final String TRANSLATIONS = "translations";

    private Kinds() {
    }
}
