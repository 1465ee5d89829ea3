package eu.interlink.coproduction.internal.open;

import eu.interlink.mail.MailAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A row of the table {@code participation_request}: of a person, or of a guest. */
record RequestRow(UUID id, UUID process, Optional<UUID> person, Optional<Guest> guest, String reason, Instant asked) {

    /** Somebody without an account. @param language that the guest read the page in */
    record Guest(String name, MailAddress email, Locale language) {
    }
}
