package eu.interlink.people.internal;

import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Mailer;
import java.util.ArrayList;
import java.util.List;

/** Keeps mails for the tests. */
final class TestMailer implements Mailer {

    record Mail(String to, String subject, String text) {

        /** What follows a word in the text, up to the end of the line. */
        String after(String word) {
            int begin = text.indexOf(word) + word.length();
            return text.substring(begin, text.indexOf('\n', begin));
        }
    }

    final List<Mail> sent = new ArrayList<>();
    boolean configured = true;
    /** An address that the mailer does not take. */
    String refused = "";

    @Override
    public void send(String to, String subject, String text) {
        if (to.equals(refused)) {
            throw Problem.invalid("email-invalid", "This is not an e-mail address.", "field", "email");
        }
        sent.add(new Mail(to, subject, text));
    }

    @Override
    public boolean configured() {
        return configured;
    }
}
