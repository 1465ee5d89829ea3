package eu.interlink.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line: a command, its arguments, and options of the form {@code --name value} or {@code --flag}.
 *
 * @param command   first word, {@code help} if there is none
 * @param arguments the other words
 * @param values    options with their values, flags with an empty one
 */
record Options(String command, List<String> arguments, Map<String, String> values) {

    private static final Set<String> VALUED = Set.of("port", "data", "host", "features", "type", "person", "from", "to", "limit", "head",
            "scale", "seed", "people", "teams", "organisations", "processes", "tasks", "resources");
    private static final Set<String> FLAGS = Set.of("json", "dry-run", "demo", "safe-mode", "purge", "yes");

    static Options parse(String... words) {
        List<String> plain = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (!word.startsWith("--")) {
                plain.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            if (FLAGS.contains(name) && equals < 0) {
                values.put(name, "");
            } else if (!VALUED.contains(name)) {
                throw new Stop(Exit.USAGE, "There is no option --" + name + ". Try 'interlink help'.");
            } else if (equals >= 0) {
                values.put(name, word.substring(equals + 1));
            } else if (i + 1 < words.length) {
                values.put(name, words[++i]);
            } else {
                throw new Stop(Exit.USAGE, "The option --" + name + " needs a value.");
            }
        }
        return new Options(plain.isEmpty() ? "help" : plain.getFirst(), plain.isEmpty() ? List.of() : List.copyOf(plain.subList(1, plain.size())),
                Map.copyOf(values));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean flag(String name) {
        return values.containsKey(name);
    }

    Optional<Integer> port() {
        return value("port").map(Options::port);
    }

    static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, like a number out of range
        }
        throw new Stop(Exit.USAGE, "The port must be a number from 0 to 65535, not '" + text + "'.");
    }

    Layout layout(Path home) {
        return new Layout(home, value("data").map(Path::of).orElse(Path.of("data")));
    }

    /** The argument at a place, or the end of the program with a hint. */
    String argument(int index, String what) {
        if (index >= arguments.size()) {
            throw new Stop(Exit.USAGE, "The command '" + command + "' needs " + what + ". Try 'interlink help'.");
        }
        return arguments.get(index);
    }
}
