package eu.interlink.catalogue;

import eu.interlink.interlinker.platform.FileRef;
import java.util.Optional;

/** How a resource can be started from an entry. */
public sealed interface Start {

    /**
     * With an installed software Interlinker.
     *
     * @param interlinker id of the Interlinker that will hold the resource
     * @param template    file to start from, in the best language there is; empty for a software entry
     */
    record With(String interlinker, Optional<FileRef> template, String language) implements Start {
    }

    /** By opening an address outside. */
    record Link(String uri) implements Start {
    }
}
