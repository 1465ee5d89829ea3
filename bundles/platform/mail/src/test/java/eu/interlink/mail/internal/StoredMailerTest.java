package eu.interlink.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.interlink.access.internal.PolicyEngine;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Outbox.Message;
import eu.interlink.store.Leases;
import eu.interlink.testing.Await;
import eu.interlink.testing.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class StoredMailerTest {

    private static final Leases ALONE = new Leases() {

        @Override
        public String node() {
            return "test";
        }

        @Override
        public boolean hold(String name, Duration duration) {
            return true;
        }

        @Override
        public void release(String name) {
            // Nobody else waits.
        }
    };

    @Parameter
    private String engine;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final PolicyEngine policy = new PolicyEngine();
    private final Map<String, String> settings = new HashMap<>();
    private TestStore database;
    private StoredMailer mailer;

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "mail");
        policy.add(new MailRules());
        server.start();
        settings.put("interlink.mail.host", "127.0.0.1");
        settings.put("interlink.mail.port", String.valueOf(server.getSmtp().getPort()));
        settings.put("interlink.mail.security", "none");
        settings.put("interlink.mail.from", "Interlink <interlink@example.org>");
    }

    @AfterEach
    void close() throws Exception {
        mailer.stop();
        server.stop();
        database.close();
    }

    private void start() {
        mailer = new StoredMailer(database.store(), ALONE, policy, settings::get, Clock.systemUTC(), 1);
    }

    private List<Message> waiting() {
        return mailer.list(Caller.system(), 0, 10).items();
    }

    @Test
    void a_mail_arrives_as_it_was_written_and_is_not_kept() throws Exception {
        start();
        mailer.send("anna@example.org", "Jauna parole\r\nBcc: all@example.org", "Labdien, Jāni!\nhttps://example.org/reset/x");
        assertTrue(server.waitForIncomingEmail(10_000, 1));
        var mail = server.getReceivedMessages()[0];
        assertEquals("Jauna parole Bcc: all@example.org", mail.getSubject());
        assertEquals("Interlink <interlink@example.org>", mail.getFrom()[0].toString());
        assertEquals(1, mail.getAllRecipients().length);
        assertEquals("Labdien, Jāni!\nhttps://example.org/reset/x", mail.getContent().toString().replace("\r\n", "\n").strip());
        Await.until("the outbox is empty", Duration.ofSeconds(10), () -> waiting().isEmpty());
    }

    @Test
    void without_a_server_mails_wait_to_be_read() {
        settings.clear();
        start();
        assertFalse(mailer.configured());
        mailer.send("anna@example.org", "Subject", "Text");
        assertEquals(List.of("anna@example.org Subject Text 0"), waiting().stream()
                .map(message -> message.to() + " " + message.subject() + " " + message.text() + " " + message.attempts()).toList());
        mailer.discard(Caller.system(), waiting().getFirst().id());
        assertEquals(List.of(), waiting());
    }

    @Test
    void a_server_that_is_away_gets_it_when_it_is_back() {
        int port = server.getSmtp().getPort();
        server.stop();
        start();
        mailer.send("anna@example.org", "Subject", "Text");
        Await.until("one try", Duration.ofSeconds(20), () -> waiting().getFirst().attempts() == 1);
        Message tried = waiting().getFirst();
        assertFalse(tried.givenUp());
        assertTrue(tried.failure().orElseThrow().contains("127.0.0.1"), tried.toString());
        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            mailer.retry(Caller.system(), tried.id());
            assertTrue(again.waitForIncomingEmail(10_000, 1));
            Await.until("the outbox is empty", Duration.ofSeconds(10), () -> waiting().isEmpty());
        } finally {
            again.stop();
        }
    }

    @Test
    void a_mail_of_a_transaction_that_fails_is_never_sent() throws Exception {
        start();
        assertThrows(IllegalStateException.class, () -> database.store().run(handle -> {
            mailer.send("anna@example.org", "Subject", "Text");
            throw new IllegalStateException("on purpose");
        }));
        assertFalse(server.waitForIncomingEmail(1500, 1));
        assertEquals(List.of(), waiting());
    }

    @Test
    void a_wrong_configuration_is_told_and_keeps_the_mails() {
        settings.put("interlink.mail.from", "nobody at home");
        start();
        assertFalse(mailer.configured());
        mailer.send("anna@example.org", "Subject", "Text");
        assertEquals(1, waiting().size());
        assertThrows(IllegalArgumentException.class, () -> MailServer.of(Map.of("interlink.mail.host", "x", "interlink.mail.security", "maybe",
                "interlink.mail.from", "a@example.org")::get));
        assertThrows(IllegalArgumentException.class, () -> MailServer.of(Map.of("interlink.mail.host", "x")::get));
    }

    @Test
    void only_administrators_read_the_outbox_and_only_addresses_get_mail() {
        start();
        Caller guest = Caller.anonymous(Locale.ENGLISH);
        assertThrows(Problem.class, () -> mailer.list(guest, 0, 10));
        assertThrows(Problem.class, () -> mailer.discard(guest, UUID.randomUUID()));
        assertThrows(Problem.class, () -> mailer.retry(guest, UUID.randomUUID()));
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> mailer.discard(Caller.system(), UUID.randomUUID())).kind());
        for (String wrong : new String[] {"", "anna", "a@b, c@d", "a b@example.org", "<a@example.org>", "a@example.org\nBcc: b@example.org"}) {
            assertEquals("email-invalid", assertThrows(Problem.class, () -> mailer.send(wrong, "Subject", "Text")).code(), wrong);
        }
    }
}
