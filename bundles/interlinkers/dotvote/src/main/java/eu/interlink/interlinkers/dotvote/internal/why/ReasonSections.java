package eu.interlink.interlinkers.dotvote.internal.why;

import eu.interlink.interlinkers.dotvote.internal.view.Section;
import eu.interlink.interlinkers.dotvote.internal.view.SectionFactory;
import eu.interlink.ui.api.ResourceContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings the reasons onto the screen. Since version 1.1. */
@Component
public final class ReasonSections implements SectionFactory {

    private final Reasons reasons;

    @Activate
    public ReasonSections(@Reference Reasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public Section open(ResourceContext context) {
        return new ReasonSection(reasons, context);
    }
}
