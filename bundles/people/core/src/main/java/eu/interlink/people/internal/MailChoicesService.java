package eu.interlink.people.internal;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.people.MailChoices;
import eu.interlink.people.MailKind;
import eu.interlink.settings.Preferences;
import eu.interlink.store.Store;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mails that a person does not want, as preferences {@code mail.<kind> = no}. */
@Component
public final class MailChoicesService implements MailChoices {

    private static final String NO = "no";

    private final Store store;
    private final Policy policy;
    private final Preferences preferences;

    @Activate
    public MailChoicesService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Preferences preferences) {
        this.store = store;
        this.policy = policy;
        this.preferences = preferences;
    }

    @Override
    public Set<MailKind> mine(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        Map<String, String> chosen = preferences.all(caller.requirePerson());
        return Arrays.stream(MailKind.values()).filter(kind -> !NO.equals(chosen.get(key(kind)))).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void choose(Caller caller, Set<MailKind> kinds) {
        policy.require(caller, Actions.SELF, Optional.empty());
        UUID me = caller.requirePerson();
        store.run(handle -> {
            for (MailKind kind : MailKind.values()) {
                preferences.put(me, key(kind), kinds.contains(kind) ? Optional.empty() : Optional.of(NO));
            }
        });
    }

    @Override
    public boolean wants(UUID person, MailKind kind) {
        return !NO.equals(preferences.all(person).get(key(kind)));
    }

    private static String key(MailKind kind) {
        return "mail." + kind.name().toLowerCase(Locale.ROOT);
    }
}
