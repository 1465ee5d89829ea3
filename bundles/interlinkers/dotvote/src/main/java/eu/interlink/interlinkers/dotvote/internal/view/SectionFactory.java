package eu.interlink.interlinkers.dotvote.internal.view;

import eu.interlink.ui.api.ResourceContext;

/** A further part of the screen, brought by a later version of this bundle. */
public interface SectionFactory {

    /** The part for one resource. */
    Section open(ResourceContext context);
}
