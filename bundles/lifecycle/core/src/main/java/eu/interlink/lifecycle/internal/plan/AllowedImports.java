package eu.interlink.lifecycle.internal.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The packages that an Interlinker bundle may import: the vendor contract's own list, packed into this bundle by the build. */
class AllowedImports {

    /** @param optionalOnly whether the bundle must also work without it */
    private record Rule(String pattern, boolean optionalOnly) {

        boolean fits(String name) {
            if (!pattern.endsWith(".*")) {
                return name.equals(pattern);
            }
            String root = pattern.substring(0, pattern.length() - 2);
            return name.equals(root) || name.startsWith(root + ".");
        }
    }

    enum Answer {
        ALLOWED,
        ONLY_OPTIONAL,
        FORBIDDEN
    }

    private final List<Rule> rules;

    AllowedImports(String list) {
        rules = list.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> new Rule(line.replace("?", "").strip(), line.endsWith("?"))).toList();
    }

    /** The list of the platform. */
    static AllowedImports ofPlatform() {
        try (InputStream in = AllowedImports.class.getResourceAsStream("ALLOWED-IMPORTS")) {
            return new AllowedImports(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For parts of the platform. */
    static AllowedImports everything() {
        return new AllowedImports("") {
            @Override
            Answer ask(String name, boolean optional) {
                return Answer.ALLOWED;
            }
        };
    }

    Answer ask(String name, boolean optional) {
        return rules.stream().filter(rule -> rule.fits(name)).findFirst()
                .map(rule -> rule.optionalOnly() && !optional ? Answer.ONLY_OPTIONAL : Answer.ALLOWED).orElse(Answer.FORBIDDEN);
    }
}
