package eu.interlink.catalogue.internal.rows;

import eu.interlink.catalogue.Catalogue.Query;
import eu.interlink.catalogue.internal.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Finds entries by words and filters, sorted and paged by the database. */
public final class EntryFinder {

    /** More words than this add nothing to a search by substring. */
    private static final int MAX_WORDS = 10;

    private final Handle handle;

    public EntryFinder(Handle handle) {
        this.handle = handle;
    }

    /** @param total how many there are in all */
    public record Hits(List<UUID> ids, long total) {
    }

    public Hits find(Query query, Locale reader, int offset, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, List<?>> lists = new LinkedHashMap<>();
        String where = where(query, values, lists);
        long total = bound(handle.createQuery("select count(*) from catalogue.entry e where " + where), values, lists).mapTo(Long.class).one();
        String byName = "e.name_" + Languages.of(reader) + ", e.id";
        String order = values.isEmpty() ? byName : "case when " + allWords("e.names", values) + " then 0 else 1 end, " + byName;
        List<UUID> ids = bound(handle.createQuery("select e.id from catalogue.entry e where " + where + " order by " + order
                + " limit :limit offset :offset"), values, lists).bind("limit", limit).bind("offset", offset).mapTo(UUID.class).list();
        return new Hits(ids, total);
    }

    private static String where(Query query, Map<String, Object> values, Map<String, List<?>> lists) {
        List<String> conditions = new ArrayList<>(List.of("not e.retired"));
        if (!query.natures().isEmpty()) {
            lists.put("natures", query.natures().stream().map(Enum::name).toList());
            conditions.add("e.nature in (<natures>)");
        }
        if (!query.profiles().isEmpty()) {
            lists.put("profiles", List.copyOf(query.profiles()));
            conditions.add("exists (select 1 from catalogue.entry_profile p where p.entry_id = e.id and p.profile_id in (<profiles>))");
        }
        String[] words = SortKeys.fold(query.text().orElse("")).strip().split("\\s+");
        for (int i = 0; i < Math.min(words.length, MAX_WORDS); i++) {
            if (!words[i].isEmpty()) {
                values.put("w" + i, "%" + words[i].replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
        }
        if (!values.isEmpty()) {
            conditions.add(allWords("e.words", values));
        }
        return String.join(" and ", conditions);
    }

    private static String allWords(String column, Map<String, Object> values) {
        return String.join(" and ", values.keySet().stream().map(word -> column + " like :" + word + " escape '!'").toList());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Map<String, Object> values, Map<String, List<?>> lists) {
        statement.bindMap(values);
        lists.forEach(statement::bindList);
        return statement;
    }
}
