package eu.interlink.catalogue.internal.read;

import eu.interlink.catalogue.CatalogueImport.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects what is unusual in a source. One object per import run, used by its thread only. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    /** Taken over as it is. */
    public void accepted(String kind, String path, String message) {
        all.add(new Finding(kind, path, message, "accepted"));
    }

    /** Taken over after a correction. */
    public void repaired(String kind, String path, String message) {
        all.add(new Finding(kind, path, message, "repaired"));
    }

    /** Left out. */
    public void skipped(String kind, String path, String message) {
        all.add(new Finding(kind, path, message, "skipped"));
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
