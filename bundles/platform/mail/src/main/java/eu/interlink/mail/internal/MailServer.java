package eu.interlink.mail.internal;

import eu.interlink.mail.Outbox.Message;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * The mail server of the installation, as the settings {@code mail.…} name it. Every step has a limit: those of Jakarta Mail are endless
 * by default.
 */
final class MailServer {

    private static final String LIMIT_MILLIS = "20000";
    private static final String TRUE = "true";

    private final Session session;
    private final InternetAddress from;

    private MailServer(Session session, InternetAddress from) {
        this.session = session;
        this.from = from;
    }

    /**
     * @param settings framework properties by name
     * @return empty if no server is set
     * @throws IllegalArgumentException with what is wrong, in one sentence
     */
    static Optional<MailServer> of(Function<String, String> settings) {
        Function<String, Optional<String>> find = name -> Optional.ofNullable(settings.apply("interlink.mail." + name)).map(String::strip)
                .filter(text -> !text.isEmpty());
        Optional<String> host = find.apply("host");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String security = find.apply("security").orElse("starttls");
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host.get());
        properties.put("mail.smtp.port", find.apply("port").orElse(security.equals("tls") ? "465" : security.equals("none") ? "25" : "587"));
        properties.put("mail.smtp.connectiontimeout", LIMIT_MILLIS);
        properties.put("mail.smtp.timeout", LIMIT_MILLIS);
        properties.put("mail.smtp.writetimeout", LIMIT_MILLIS);
        properties.put("mail.smtp.ssl.checkserveridentity", TRUE);
        switch (security) {
            case "tls" -> properties.put("mail.smtp.ssl.enable", TRUE);
            case "starttls" -> {
                properties.put("mail.smtp.starttls.enable", TRUE);
                properties.put("mail.smtp.starttls.required", TRUE);
            }
            case "none" -> properties.put("mail.smtp.starttls.enable", "false");
            default -> throw new IllegalArgumentException("mail.security must be tls, starttls or none, not '" + security + "'.");
        }
        Optional<PasswordAuthentication> login = find.apply("user").map(user -> new PasswordAuthentication(user, find.apply("password").orElse("")));
        login.ifPresent(known -> properties.put("mail.smtp.auth", TRUE));
        return Optional.of(new MailServer(Session.getInstance(properties, login.map(MailServer::authenticator).orElse(null)),
                address(find.apply("from").orElseThrow(() -> new IllegalArgumentException("mail.from is missing: the address that mails come from.")))));
    }

    private static Authenticator authenticator(PasswordAuthentication login) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return login;
            }
        };
    }

    private static InternetAddress address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address;
        } catch (MessagingException e) {
            throw new IllegalArgumentException("mail.from is no e-mail address: " + text, e);
        }
    }

    void send(Message message) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(from);
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.to(), true));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.written()));
        // No answers from holiday programs, which would answer a machine (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(mail);
    }
}
