package eu.interlink.coproduction.internal;

import eu.interlink.mail.Mailer;
import java.util.ArrayList;
import java.util.List;

/** Keeps mails for the tests. */
public final class TestMailer implements Mailer {

    /** A mail that was sent. */
    public record Mail(String to, String subject, String text) {
    }

    public final List<Mail> sent = new ArrayList<>();

    @Override
    public void send(String to, String subject, String text) {
        sent.add(new Mail(to, subject, text));
    }

    @Override
    public boolean configured() {
        return true;
    }
}
