package eu.interlink.store.internal;

import eu.interlink.store.Store;
import eu.interlink.store.TextSearch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks through every column of texts and of bytes (as UTF-8) of every table that bundles of the platform and Interlinkers have. */
@Component
public final class DatabaseTextSearch implements TextSearch {

    private record Column(String schema, String table, String name, String type) {

        /** Only PostgreSQL calls bytes so; H2 reads them as UTF-8. */
        boolean escaped() {
            return type.equalsIgnoreCase("bytea");
        }

        String asText() {
            return escaped() ? "encode(" + quoted(name) + ", 'escape')" : "cast(" + quoted(name) + " as text)";
        }

        String place() {
            return (schema + "." + table + "." + name).toLowerCase(Locale.ROOT);
        }
    }

    private static final String COLUMNS = """
            select c.table_schema, c.table_name, c.column_name, c.data_type from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where lower(c.table_schema) not in ('information_schema', 'pg_catalog') and upper(t.table_type) = 'BASE TABLE'
            and lower(c.data_type) in ('character varying', 'character', 'character large object', 'text', 'json', 'jsonb',
              'binary varying', 'binary large object', 'bytea')
            order by 1, 2, 3""";

    private final Store store;

    /** @param store of any schema: all are in one database */
    @Activate
    public DatabaseTextSearch(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Map<String, Long> occurrences(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return store.read(handle -> {
            Map<String, Long> found = new TreeMap<>();
            columns(handle).forEach(column -> {
                long rows = handle.createQuery("select count(*) from " + quoted(column.schema()) + "." + quoted(column.table()) + " where lower("
                        + column.asText() + ") like :pattern escape '!'").bind("pattern", anywhere(column.escaped() ? escaped(small) : small)).mapTo(Long.class).one();
                if (rows > 0) {
                    found.put(column.place(), rows);
                }
            });
            return found;
        });
    }

    private static String anywhere(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** As PostgreSQL's {@code encode(..., 'escape')} writes the bytes of a text. Letters other than ASCII are compared with case there. */
    private static String escaped(String text) {
        StringBuilder written = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            written.append(one < 0 ? String.format("\\%03o", one & 0xFF) : one == '\\' ? "\\\\" : String.valueOf((char) one));
        }
        return written.toString();
    }

    /** Names as the database wrote them; a bundle may have chosen a strange one. */
    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static List<Column> columns(Handle handle) {
        return handle.createQuery(COLUMNS).map((row, context) -> new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
    }
}
