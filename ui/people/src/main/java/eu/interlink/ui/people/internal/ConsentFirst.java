package eu.interlink.ui.people.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.people.LegalTexts;
import eu.interlink.ui.api.EntryCondition;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whoever has not accepted the newest terms does so first. The own account stays open: data can be taken away and deleted without accepting anything. */
@Component
public final class ConsentFirst implements EntryCondition {

    private static final String ACCOUNT = "account";

    private final LegalTexts texts;

    @Activate
    public ConsentFirst(@Reference LegalTexts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> detour(Caller caller, String route) {
        return route.equals(ACCOUNT) || texts.complete(caller) ? Optional.empty() : Optional.of(ConsentView.ROUTE);
    }
}
