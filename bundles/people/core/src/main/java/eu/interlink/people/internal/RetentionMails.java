package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.IdleAccounts.Idle;
import eu.interlink.access.IdleAccounts.Step;
import eu.interlink.access.ProfileSource;
import eu.interlink.access.ProfileSource.Profile;
import eu.interlink.mail.Links;
import eu.interlink.mail.MailTexts;
import eu.interlink.mail.Mailer;
import eu.interlink.people.Retention.Stuck;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people are told about accounts that nobody uses, each in their own language. */
final class RetentionMails {

    private static final MailTexts TEXTS = new MailTexts("people", RetentionMails.class);
    private final Accounts accounts;
    private final ProfileSource profiles;
    private final Mailer mailer;
    private final Links links;

    RetentionMails(Accounts accounts, ProfileSource profiles, Mailer mailer, Links links) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.mailer = mailer;
        this.links = links;
    }

    boolean possible() {
        return mailer.configured();
    }

    /** @param end when the account goes at the earliest */
    void warn(Idle account, Step step, Instant end) {
        Profile profile = profiles.profile(account.person()).orElseThrow();
        Locale language = profile.locale();
        String key = step == Step.FIRST_WARNING ? "unused" : "unused-last";
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH.equals(language) ? Locale.UK : language).withZone(profile.zone()).format(end);
        mailer.send(account.login(), TEXTS.get(language, key + ".subject"), TEXTS.get(language, key + ".text", profile.name(), day, links.to("sign-in")));
    }

    /** To everybody who administers the platform. */
    void tell(List<Stuck> stuck) {
        for (UUID administrator : accounts.administrators()) {
            accounts.login(administrator).ifPresent(address -> profiles.profile(administrator).ifPresent(profile -> mailer.send(address,
                    TEXTS.get(profile.locale(), "stuck.subject"),
                    TEXTS.get(profile.locale(), "stuck.text", profile.name(), lines(stuck, profile.locale()), links.to("admin/retention")))));
        }
    }

    private static String lines(List<Stuck> stuck, Locale language) {
        return stuck.stream().map(one -> one.person().name() + ": " + one.duties().stream().map(duty -> TEXTS.get(language, "duty." + duty.kind(), duty.name()))
                .collect(Collectors.joining("; "))).collect(Collectors.joining("\n"));
    }
}
