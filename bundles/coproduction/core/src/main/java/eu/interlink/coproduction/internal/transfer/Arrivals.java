package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.internal.resource.Contents.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Content from a package, with those who are meant here in place of the numbers that stand for people in it. */
final class Arrivals {

    private static final String PERSON = "person-";

    private final Path temporary;
    private final PersonIds exchange;

    Arrivals(Path temporary, Parties parties) {
        this.temporary = temporary;
        exchange = new PersonIds(found -> meant(found, parties));
    }

    /** What stands for a person in content that holds ids: no real id has so many zeros. @param key {@code person-1} and so on */
    static UUID pseudonym(String key) {
        return new UUID(0, Long.parseLong(key.substring(PERSON.length())));
    }

    private static Map<UUID, UUID> meant(Set<UUID> found, Parties parties) {
        Map<UUID, UUID> meant = new HashMap<>();
        found.stream().filter(id -> id.getMostSignificantBits() == 0)
                .forEach(id -> meant.put(id, parties.person(PERSON + id.getLeastSignificantBits()).orElse(Keys.NOBODY)));
        return meant;
    }

    Source source(Source packed) {
        return () -> {
            Path raw = Files.createTempFile(temporary, "content-", "");
            Path ready = Files.createTempFile(temporary, "content-", "");
            try {
                try (InputStream in = packed.open()) {
                    Files.copy(in, raw, StandardCopyOption.REPLACE_EXISTING);
                }
                try (OutputStream out = Files.newOutputStream(ready)) {
                    exchange.pass(raw, out);
                }
                return Files.newInputStream(ready, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(ready);
                throw e;
            } finally {
                Files.deleteIfExists(raw);
            }
        };
    }
}
