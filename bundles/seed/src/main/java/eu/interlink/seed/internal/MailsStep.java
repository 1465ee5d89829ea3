package eu.interlink.seed.internal;

import eu.interlink.seed.internal.PeopleStep.Made;
import eu.interlink.store.Ids;
import java.time.Instant;

/** Makes mails that were given up: they fill the outbox, and none of them is ever sent. */
final class MailsStep {

    private static final int PEOPLE_OF_A_MAIL = 50;

    private final Tools tools;

    MailsStep(Tools tools) {
        this.tools = tools;
    }

    void make(Made[] people) {
        tools.meter().begin("Mails");
        Past past = new Past(people.length);
        try (Batch rows = tools.batch("insert into mail.message (id, recipient, subject, content, written, due, attempts, given_up, failure)"
                + " values (?, ?, 'Sample', 'A seeded mail.', ?, ?, 1, true, 'Seeded; never sent.')")) {
            for (int i = 0; i < people.length; i += PEOPLE_OF_A_MAIL) {
                Instant at = past.next();
                rows.add(Ids.next(), people[i].email(), at, at);
            }
        }
    }
}
