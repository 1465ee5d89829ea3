package eu.interlink.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.store.Leases;
import eu.interlink.store.Schemas;
import eu.interlink.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class SchemaExtenderTest {

    private static final String V1 = "create table if not exists notes.note (id integer primary key, words varchar(100))";
    private static final String V2 = "alter table notes.note add column if not exists author varchar(100)";

    @TempDir
    Path data;

    private TestFramework framework;

    @BeforeEach
    void start() throws Exception {
        framework = new TestFramework(data);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void a_bundle_gets_its_services_after_its_migration_and_loses_them_when_it_stops() throws Exception {
        Bundle notes = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1);
        assertEquals(1, framework.seenBy(notes, Store.class, "notes").length);
        sql(notes, "insert into note (id, words) values (1, 'hello')");
        notes.stop();
        assertEquals(0, framework.seenBy(framework.framework(), DataSource.class, "notes").length);
        notes.start();
        framework.settle();
        sql(notes, "update note set words = 'kept' where id = 1");
        assertEquals(new Schemas.State("notes", "notes 1.0.0", Optional.of("1"), Optional.empty()), state("notes"));
    }

    @Test
    void an_update_brings_the_next_migration_and_keeps_the_data() throws Exception {
        Bundle notes = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1);
        sql(notes, "insert into note (id, words) values (1, 'hello')");
        framework.update(notes, "1.1.0", "notes", "V1__note.sql", V1, "V2__author.sql", V2);
        sql(notes, "update note set author = 'me' where words = 'hello'");
        assertEquals(Optional.of("2"), state("notes").level());
    }

    @Test
    void a_failing_migration_leaves_only_its_bundle_without_services_and_a_corrected_one_works() throws Exception {
        Bundle sound = framework.start("other", "1.0.0", "other", "V1__t.sql", "create table if not exists other.t (id integer)");
        String broken = V1 + ";\ncreate table notes.second (id nonsense)";
        Bundle notes = framework.start("notes", "1.0.0", "notes", "V1__note.sql", broken);
        assertEquals(0, framework.seenBy(notes, DataSource.class, "notes").length);
        assertEquals(1, framework.seenBy(sound, DataSource.class, "other").length);
        assertTrue(state("notes").failure().orElseThrow().contains("V1__note.sql"), state("notes").toString());
        Result health = new SchemasHealth(framework.service()).execute();
        assertEquals(Result.Status.WARN, health.getStatus());
        assertEquals(Result.Status.OK, new DatabaseHealth(framework.service()).execute().getStatus());
        framework.update(notes, "1.0.1", "notes", "V1__note.sql", V1);
        assertEquals(1, framework.seenBy(notes, DataSource.class, "notes").length);
        assertEquals(Optional.empty(), state("notes").failure());
    }

    @Test
    void a_changed_script_is_refused() throws Exception {
        Bundle notes = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1);
        framework.update(notes, "1.0.1", "notes", "V1__note.sql", V1 + " ");
        framework.update(notes, "1.0.2", "notes", "V1__note.sql", V1.replace("100", "200"));
        assertEquals(0, framework.seenBy(notes, DataSource.class, "notes").length);
        assertTrue(state("notes").failure().orElseThrow().contains("checksum mismatch"), state("notes").toString());
    }

    @Test
    void a_schema_belongs_to_the_bundle_that_had_it_first_even_when_that_one_is_gone() throws Exception {
        Bundle notes = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1);
        notes.uninstall();
        Bundle thief = framework.start("thief", "1.0.0", "notes", "V1__note.sql", V1);
        assertEquals(0, framework.seenBy(thief, DataSource.class, "notes").length);
        assertTrue(framework.service().states().stream().anyMatch(state -> state.bundle().startsWith("thief")
                && state.failure().orElse("").contains("belongs to notes")));
    }

    @Test
    void names_that_could_hurt_are_refused() throws Exception {
        for (String name : new String[] {"interlink", "public", "pg_catalog", "Notes", "a b", "x\"y"}) {
            Bundle bad = framework.start("bad", "1.0.0", name, "V1__t.sql", "create table t (id integer)");
            assertEquals(0, framework.seenBy(bad, DataSource.class, "*").length, name);
            bad.uninstall();
        }
    }

    @Test
    void two_versions_hold_the_schema_at_once_and_each_sees_only_what_is_meant_for_it() throws Exception {
        Bundle old = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1);
        Bundle fresh = framework.start("notes", "1.1.0", "notes", "V1__note.sql", V1, "V2__author.sql", V2);
        assertEquals(1, framework.seenBy(old, DataSource.class, "notes").length);
        assertEquals(1, framework.seenBy(fresh, DataSource.class, "notes").length);
        assertEquals(fresh.getBundleId(), framework.seenBy(fresh, DataSource.class, "notes")[0].getProperty(SchemaHolder.BUNDLE_ID));
        assertEquals(2, framework.seenBy(framework.framework(), DataSource.class, "notes").length);
        sql(old, "insert into note (id, words) values (1, 'written by the old one')");
        fresh.uninstall();
        sql(old, "insert into note (id, words) values (2, 'still there after the return')");
        framework.start("notes", "1.0.1", "notes", "V1__note.sql", V1);
        assertEquals(Optional.empty(), state("notes").failure());
    }

    @Test
    void old_shapes_are_taken_away_up_to_a_level_and_once() throws Exception {
        String[] scripts = {"V1__note.sql", V1, "V2__author.sql", V2, "C2__words.sql", "alter table notes.note drop column words", "C3__all.sql", "drop table notes.note"};
        Bundle notes = framework.start("notes", "2.0.0", "notes", scripts);
        sql(notes, "insert into note (id, words, author) values (1, 'old', 'me')");
        assertEquals(List.of(), framework.service().contract(notes, "1"));
        assertEquals(Optional.empty(), framework.service().contracted("notes"));
        assertEquals(List.of("C2__words.sql"), framework.service().contract(notes, "2"));
        assertEquals(Optional.of("2"), framework.service().contracted("notes"));
        assertEquals(List.of(), framework.service().contract(notes, "2"));
        sql(notes, "update note set author = 'you' where id = 1");
        assertThrows(Exception.class, () -> sql(notes, "update note set words = 'x'"));
        framework.update(notes, "2.1.0", "notes", scripts);
        assertEquals(Optional.of("2"), framework.service().contracted("notes"));
        assertEquals(List.of(), framework.service().contract(notes, "2"));
    }

    @Test
    void one_that_fails_is_tried_again() throws Exception {
        Bundle notes = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1, "C1__x.sql", "alter table notes.note drop column nobody");
        assertThrows(RuntimeException.class, () -> framework.service().contract(notes, "1"));
        assertEquals(Optional.empty(), framework.service().contracted("notes"));
        framework.update(notes, "1.0.1", "notes", "V1__note.sql", V1, "C1__x.sql", "alter table notes.note drop column words");
        assertEquals(List.of("C1__x.sql"), framework.service().contract(notes, "1"));
    }

    @Test
    void purge_is_refused_while_the_schema_is_in_use_and_drops_it_after() throws Exception {
        Bundle notes = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1);
        assertThrows(IllegalStateException.class, () -> framework.service().purge("notes"));
        notes.uninstall();
        framework.service().purge("notes");
        assertTrue(framework.service().states().isEmpty());
        Bundle heir = framework.start("heir", "1.0.0", "notes", "V1__other.sql", "create table notes.fresh (id integer)");
        sql(heir, "insert into fresh (id) values (1)");
    }

    @Test
    void everything_is_there_again_after_a_restart() throws Exception {
        Bundle notes = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1);
        sql(notes, "insert into note (id, words) values (1, 'kept')");
        String node = leases().node();
        framework.close();
        framework = new TestFramework(data);
        Bundle again = framework.start("notes", "1.0.0", "notes", "V1__note.sql", V1);
        sql(again, "insert into note (id, words) values (2, 'more')");
        assertThrows(SQLException.class, () -> sql(again, "insert into note (id, words) values (1, 'twice')"));
        assertEquals(node, leases().node());
        assertFalse(node.isBlank());
    }

    private Leases leases() {
        return framework.get(framework.framework().getBundleContext().getServiceReference(Leases.class), Leases.class);
    }

    private Schemas.State state(String schema) {
        return framework.service().states().stream().filter(state -> state.name().equals(schema)).findFirst().orElseThrow();
    }

    private void sql(Bundle bundle, String sql) throws SQLException {
        DataSource source = framework.get(framework.seenBy(bundle, DataSource.class, bundle.getHeaders().get(SchemaExtender.HEADER))[0],
                DataSource.class);
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
