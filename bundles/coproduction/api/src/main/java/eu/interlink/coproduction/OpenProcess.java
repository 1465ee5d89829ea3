package eu.interlink.coproduction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A process that looks for people, as everybody may see it.
 *
 * @param language     language of its texts (ISO 639-1)
 * @param organisation name of the organisation that controls its data
 * @param needs        what is needed, plain text
 * @param wanted       who is wanted, plain text, may be empty
 * @param since        since when it looks for people
 */
public record OpenProcess(UUID id, String name, String description, String language, Optional<String> organisation, String needs, String wanted,
        Instant since) {
}
