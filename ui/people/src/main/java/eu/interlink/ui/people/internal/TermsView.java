package eu.interlink.ui.people.internal;

import eu.interlink.people.LegalTexts;
import eu.interlink.ui.api.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The terms of use. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "terms", access = View.PUBLIC)
public class TermsView extends LegalView {

    @Activate
    public TermsView(@Reference LegalTexts texts) {
        super(texts, LegalTexts.Kind.TERMS);
    }
}
