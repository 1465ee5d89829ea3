package eu.interlink.people.internal;

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

    @Override
    public void send(String to, String subject, String text) {
        sent.add(new Mail(to, subject, text));
    }

    @Override
    public boolean configured() {
        return true;
    }
}
