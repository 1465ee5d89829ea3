package eu.interlink.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds rows by the beginnings of words, without case and accents, at a cost that does not grow with the number of rows: a table of words
 * whose primary key is read in order. Words are kept as UTF-8 bytes, since how an engine compares texts depends on its language. The area
 * makes the table in its own schema:
 *
 * <pre>create table if not exists people.person_word (word bytea not null, sort_key varchar(80) not null,
 *   id uuid not null references people.person (id) on delete cascade, primary key (word, sort_key, id));</pre>
 *
 * E-mail addresses have words of their own kind, so that they are found only where somebody asks for them.
 */
public final class WordIndex {

    /** More than so many are not found: whoever reads on looks for the wrong words. */
    public static final int MOST = 1_000;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_SORT_KEY = 80;
    private static final int MOST_TERMS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** Begins the words of addresses; no other word has it. */
    private static final String ADDRESS = "@";

    private final String table;

    /** @param table with its schema, as above; never from outside */
    public WordIndex(String table) {
        this.table = table;
    }

    /** The words of a name. */
    public static Set<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(key(name))).filter(word -> !word.isEmpty()).map(WordIndex::cut).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words of an e-mail address: itself, what comes later in its local part, and its domain. */
    public static Set<String> ofAddress(String email) {
        String whole = key(email);
        int at = whole.lastIndexOf('@');
        Set<String> words = new LinkedHashSet<>(Set.of(cut(ADDRESS + whole)));
        words(at < 0 ? "" : whole.substring(0, at)).stream().filter(word -> !whole.startsWith(word)).forEach(word -> words.add(cut(ADDRESS + word)));
        if (at >= 0) {
            words.add(cut(ADDRESS + whole.substring(at)));
        }
        return words;
    }

    /** Words to find names by; a word with an at sign is looked for in addresses. */
    public static Set<String> terms(String query) {
        return terms(query, "");
    }

    /** Words to find addresses by. */
    public static Set<String> addressTerms(String query) {
        return terms(query, ADDRESS);
    }

    private static Set<String> terms(String query, String kind) {
        Set<String> terms = new LinkedHashSet<>();
        for (String piece : SPACE.split(key(query))) {
            if (piece.contains("@")) {
                terms.add(cut(ADDRESS + piece));
            } else {
                words(piece).forEach(word -> terms.add(cut(kind + word)));
            }
        }
        return terms.stream().limit(MOST_TERMS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A text without case and accents, by which names are compared and sorted. */
    public static String key(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }

    /** As a word is kept. */
    public static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** By what rows that have the same word are sorted. */
    public static String sortKey(String name) {
        String key = key(name);
        return key.substring(0, Math.min(key.length(), LONGEST_SORT_KEY));
    }

    /** Writes the words of a row anew. @param name gives the order */
    public void put(Handle handle, UUID id, String name, Collection<String> words) {
        handle.execute("delete from " + table + " where id = ?", id);
        PreparedBatch rows = handle.prepareBatch("insert into " + table + " (word, sort_key, id) values (?, ?, ?) on conflict do nothing");
        String sortKey = sortKey(name);
        Set.copyOf(words).forEach(word -> rows.add(bytes(word), sortKey, id));
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    /**
     * Rows that have, for each term, a word that begins with it; by that word (of the longest term), then by name. None without terms.
     *
     * @param terms     from {@link #terms} or {@link #addressTerms}
     * @param condition on {@code w.id}, in SQL
     * @param binding   gives the condition its values
     * @param limit     at most {@link #MOST}
     * @return each once; a row with several such words takes the place of several
     */
    public Set<UUID> find(Handle handle, Set<String> terms, Optional<String> condition, Consumer<Query> binding, int limit) {
        // A longer term leaves fewer rows to look at.
        List<String> longestFirst = new ArrayList<>(terms);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        if (longestFirst.isEmpty()) {
            return Set.of();
        }
        StringBuilder sql = new StringBuilder("select w.id from ").append(table).append(" w where w.word >= :from0 and w.word < :to0");
        for (int i = 1; i < longestFirst.size(); i++) {
            sql.append(" and exists (select 1 from ").append(table).append(" x").append(i).append(" where x").append(i).append(".id = w.id and x").append(i)
                    .append(".word >= :from").append(i).append(" and x").append(i).append(".word < :to").append(i).append(')');
        }
        condition.ifPresent(also -> sql.append(" and ").append(also));
        Query query = handle.createQuery(sql.append(" order by w.word, w.sort_key, w.id limit :most").toString()).bind("most", Math.min(limit, MOST));
        for (int i = 0; i < longestFirst.size(); i++) {
            byte[] from = bytes(longestFirst.get(i));
            byte[] to = Arrays.copyOf(from, from.length + 1);
            // No byte of UTF-8 is as large.
            to[from.length] = (byte) 0xFF;
            query.bind("from" + i, from).bind("to" + i, to);
        }
        binding.accept(query);
        return new LinkedHashSet<>(query.mapTo(UUID.class).list());
    }
}
