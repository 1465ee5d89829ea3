package eu.interlink.ui.people.internal;

import eu.interlink.people.LegalTexts;
import eu.interlink.ui.api.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The privacy notice. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "privacy", access = View.PUBLIC)
public class PrivacyView extends LegalView {

    @Activate
    public PrivacyView(@Reference LegalTexts texts) {
        super(texts, LegalTexts.Kind.PRIVACY);
    }
}
