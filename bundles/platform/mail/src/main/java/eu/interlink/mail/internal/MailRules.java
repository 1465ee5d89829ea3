package eu.interlink.mail.internal;

import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** The outbox is for administrators of the platform. */
@Component
public final class MailRules implements PolicyRules {

    static final String VIEW = "mail.view";
    static final String MANAGE = "mail.manage";

    @Override
    public Map<String, Rule> rules() {
        return Map.of(VIEW, PolicyRules.role(Caller.ROLE_ADMIN), MANAGE, PolicyRules.role(Caller.ROLE_ADMIN));
    }
}
