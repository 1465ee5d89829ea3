package eu.interlink.coproduction;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mentions in a text: {@code @[id of the person]} where it is kept, {@code @Name} where people read and write it. So no names are kept in texts. */
public final class MentionText {

    private static final Pattern MENTION = Pattern.compile("@\\[([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})]");

    private MentionText() {
    }

    /** How a person is mentioned in a text that is kept. */
    public static String of(UUID person) {
        return "@[" + person + "]";
    }

    /** Who is mentioned, in the order of the text. */
    public static Set<UUID> people(String text) {
        Set<UUID> people = new LinkedHashSet<>();
        MENTION.matcher(text).results().forEach(found -> people.add(UUID.fromString(found.group(1))));
        return people;
    }

    /** The text with names. @param names by person; mentions of others stay as they are */
    public static String named(String text, Map<UUID, String> names) {
        return MENTION.matcher(text).replaceAll(found -> {
            String name = names.get(UUID.fromString(found.group(1)));
            return Matcher.quoteReplacement(name == null ? found.group() : "@" + name);
        });
    }

    /** The text as it is kept. @param chosen people by the name that stands for them; the longest name that fits counts */
    public static String kept(String typed, Map<String, UUID> chosen) {
        List<String> names = chosen.keySet().stream().filter(name -> !name.isEmpty()).sorted(Comparator.comparingInt(String::length).reversed()).toList();
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int at = typed.indexOf('@'); at >= 0; at = typed.indexOf('@', from)) {
            int begin = at + 1;
            kept.append(typed, from, at);
            from = begin;
            var name = names.stream().filter(one -> typed.startsWith(one, begin)).findFirst();
            if (name.isPresent()) {
                kept.append(of(chosen.get(name.get())));
                from = begin + name.get().length();
            } else {
                kept.append('@');
            }
        }
        return kept.append(typed, from, typed.length()).toString();
    }
}
