package eu.interlink.mail.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.PersonData;
import eu.interlink.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mails that wait for a person. */
@Component
public final class MailData implements PersonData {

    private final MessageTable table;
    private final Accounts accounts;

    @Activate
    public MailData(@Reference(target = "(interlink.schema=mail)") Store store, @Reference Accounts accounts) {
        table = new MessageTable(store);
        this.accounts = accounts;
    }

    @Override
    public String area() {
        return "mail";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("waiting", accounts.login(person).map(table::to).orElse(List.of()));
    }

    @Override
    public void erase(Identity identity) {
        table.deleteTo(identity.email());
    }
}
