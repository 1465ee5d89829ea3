package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.MentionText;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mentions in texts that travel: ids of people become keys, and keys those who are meant here. */
final class Mentions {

    private static final Pattern ID = Pattern.compile("@\\[([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})]");
    private static final Pattern KEY = Pattern.compile("@\\[(person-\\d{1,9}|" + Parcel.SOMEBODY + ")]");

    private Mentions() {
    }

    static String keyed(String text, Function<UUID, String> key) {
        return ID.matcher(text).replaceAll(found -> Matcher.quoteReplacement("@[" + key.apply(UUID.fromString(found.group(1))) + "]"));
    }

    static String meant(String text, Function<String, UUID> person) {
        return KEY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(MentionText.of(person.apply(found.group(1)))));
    }
}
