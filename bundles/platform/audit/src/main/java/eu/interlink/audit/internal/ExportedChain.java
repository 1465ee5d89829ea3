package eu.interlink.audit.internal;

import eu.interlink.audit.Audit.Head;
import eu.interlink.audit.Audit.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks an exported file without a server. The command line calls it from the jar of this bundle. */
public final class ExportedChain {

    private ExportedChain() {
    }

    /**
     * @param words file, and the noted head if there is one
     * @return one sentence
     * @throws IllegalArgumentException with what is wrong with the chain
     */
    public static String run(String... words) throws IOException {
        Verification found = verify(Path.of(words[0]), words.length > 1 ? Optional.of(Head.parse(words[1])) : Optional.empty());
        if (!found.whole()) {
            throw new IllegalArgumentException(found.problem().orElseThrow());
        }
        return found.checked() + " entries, all of them as they were written. Head: " + found.head();
    }

    static Verification verify(Path file, Optional<Head> noted) throws IOException {
        Walk walk = new Walk(noted);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            while (line != null && walk.on(Line.read(line))) {
                line = lines.readLine();
            }
        }
        return walk.end();
    }
}
