package eu.interlink.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.product.ProductProcess;
import eu.interlink.testing.Await;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machine dies in the middle of an upgrade that migrates data, at each of the steps that such an upgrade was seen to take.
 * Afterwards the old version or the new one serves, whole; the audit log tells which; nothing that was acknowledged is lost; and the
 * upgrade can be done again. A few steps in each run of the tests, sixty on each database with
 * {@code ./interlink test --all}.
 */
class ChaosIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AFTERWARDS = Duration.ofSeconds(10);
    private static final int ROWS = 2_000;
    private static final int FEW = 4;
    private static final int MANY = 60;

    @TempDir
    private Path folder;

    private Subject.Versions versions;

    /** Makes what a data directory needs beside its files, out of what the template has. */
    private interface Engine {

        String[] options();

        /** Once, before the template is filled. */
        void first(Path data) throws Exception;

        void copy(Path data) throws Exception;

        void close() throws IOException;
    }

    private static final class H2 implements Engine {

        @Override
        public String[] options() {
            return new String[0];
        }

        @Override
        public void first(Path data) {
            // It is made at the first start.
        }

        @Override
        public void copy(Path data) {
            // It lies in the data directory.
        }

        @Override
        public void close() {
            // It ends with the product.
        }
    }

    private static final class Postgres implements Engine {

        private final EmbeddedPostgres server;
        private int copies;

        Postgres() throws IOException {
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        }

        @Override
        public String[] options() {
            return new String[] {"--features", "runtime,core,rest,ui,documents,postgresql"};
        }

        @Override
        public void first(Path data) throws Exception {
            make("create database template_of_all");
            settings(data, "template_of_all");
        }

        @Override
        public void copy(Path data) throws Exception {
            copies++;
            make("create database copy" + copies + " template template_of_all");
            settings(data, "copy" + copies);
        }

        private void make(String sql) throws Exception {
            try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private void settings(Path data, String database) throws IOException {
            Files.writeString(Files.createDirectories(data.resolve("conf")).resolve("interlink.properties"),
                    "rest.rate = 0\nblobs = database\ndatabase.user = postgres\ndatabase.url = " + server.getJdbcUrl("postgres", database) + "\n");
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Test
    void anUpgradeThatIsCutOffAtAnyStepLeavesOneVersionWholeOnH2() throws Exception {
        everywhere(new H2());
    }

    @Test
    @EnabledIfSystemProperty(named = "all", matches = "true", disabledReason = "./interlink test --all dies on PostgreSQL too")
    void anUpgradeThatIsCutOffAtAnyStepLeavesOneVersionWholeOnPostgresql() throws Exception {
        everywhere(new Postgres());
    }

    private void everywhere(Engine engine) throws Exception {
        try {
            Path template = folder.resolve("template");
            versions = Subject.Versions.make(folder.resolve("vendor"));
            engine.first(template);
            try (ProductProcess product = ProductProcess.start(template, engine.options()); Subject subject = new Subject(product, versions)) {
                subject.install(subject.one());
                subject.fill(ROWS);
            }
            List<String> steps = steps(engine, template);
            assertTrue(steps.size() >= 50, steps.toString());
            int points = Math.min(steps.size(), Boolean.getBoolean("all") ? MANY : FEW);
            List<String> results = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                // The first and the last are always among them: one leaves the old version, one the new.
                String step = steps.get(i * (steps.size() - 1) / (points - 1));
                results.add(step + ": " + killed(engine, template, step));
            }
            Files.createDirectories(Path.of("target/chaos"));
            Files.write(Path.of("target/chaos/" + engine.getClass().getSimpleName() + ".txt"), results);
            assertTrue(results.stream().anyMatch(result -> result.endsWith("1.0.0")) && results.stream().anyMatch(result -> result.endsWith("2.0.0")),
                    results.toString());
        } finally {
            engine.close();
        }
    }

    /** A data directory as the template. */
    private Path copy(Engine engine, Path template, String name) throws Exception {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(template.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        engine.copy(copy);
        return copy;
    }

    private List<String> steps(Engine engine, Path template) throws Exception {
        int port = ProductProcess.freePort();
        try (ProductProcess product = ProductProcess.startWith(KillPoints.flags(port), copy(engine, template, "watched"), engine.options());
                Subject subject = new Subject(product, versions)) {
            awaitRunning(product, subject);
            try (KillPoints points = KillPoints.watch(port)) {
                subject.install(subject.two());
                return points.seen();
            }
        }
    }

    /** @return the version that serves afterwards */
    private String killed(Engine engine, Path template, String step) throws Exception {
        int port = ProductProcess.freePort();
        Path data = copy(engine, template, "killed");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean dead = new AtomicBoolean();
        try (ProductProcess product = ProductProcess.startWith(KillPoints.flags(port), data, engine.options());
                Subject subject = new Subject(product, versions)) {
            awaitRunning(product, subject);
            Thread writer = Thread.ofPlatform().start(() -> write(subject, acknowledged, dead));
            Await.until("a write", PATIENCE, () -> !acknowledged.isEmpty());
            try (KillPoints points = KillPoints.at(step, port, product)) {
                subject.install(subject.two());
                // What is done behind the answer is a step as well; a step that this time is not taken ends here.
                awaitDeath(product);
                product.kill();
            } catch (IOException e) {
                Await.until("the end of the process", PATIENCE, () -> !product.alive());
            }
            dead.set(true);
            writer.join();
        }
        try (ProductProcess product = ProductProcess.start(data, engine.options()); Subject subject = new Subject(product, versions)) {
            awaitRunning(product, subject);
            String version = subject.get("/about").replaceAll(".*\"version\":\"|\".*", "");
            assertTrue(Set.of("1.0.0", "2.0.0").contains(version), step);
            Unit unit = Unit.of(product);
            assertEquals(new Unit(version, "RUNNING"), unit, step);
            assertEquals(version.equals("2.0.0"), upgradeIsAudited(product), step);
            List<String> codes = subject.get("/codes").lines().toList();
            assertTrue(codes.containsAll(acknowledged), step + " lost writes");
            assertEquals(codes.size(), Set.copyOf(codes).size(), step + " doubled writes");
            subject.install(subject.two());
            assertEquals(ROWS, Long.parseLong(subject.get("/labels")) / ROWS * ROWS, step);
            assertEquals(new Unit("2.0.0", "RUNNING"), Unit.of(product), step);
            return version;
        } finally {
            delete(data);
        }
    }

    /** What the platform says of the ledger. */
    private record Unit(String version, String state) {

        static Unit of(ProductProcess product) throws Exception {
            String units = product.operator("GET", "/api/v1/units", "").body();
            String ledger = units.substring(units.indexOf("\"id\":\"ledger\""));
            return new Unit(ledger.replaceAll("(?s)^.*?\"version\":\"|\".*$", ""), ledger.replaceAll("(?s)^.*?\"state\":\"|\".*$", ""));
        }
    }

    private static boolean upgradeIsAudited(ProductProcess product) throws Exception {
        String marker = "\"lifecycle.unit.enabled\"";
        // Entries come in order: when the marker is there, everything before it is.
        assertEquals(200, product.operator("POST", "/api/v1/units/documents/disable", "").statusCode());
        assertEquals(200, product.operator("POST", "/api/v1/units/documents/enable", "").statusCode());
        Await.until("the audit log is up to date", PATIENCE, () -> product.operator("GET", "/api/v1/audit?limit=200", "").body().contains(marker));
        HttpResponse<String> verified = product.operator("GET", "/api/v1/audit/verification", "");
        assertTrue(verified.body().contains("\"whole\":true"), verified.body());
        return product.operator("GET", "/api/v1/audit?type=lifecycle.unit.upgraded", "").body().contains("\"2.0.0\"");
    }

    private static void awaitDeath(ProductProcess product) throws InterruptedException {
        long end = System.nanoTime() + AFTERWARDS.toNanos();
        while (product.alive() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private static void awaitRunning(ProductProcess product, Subject subject) throws Exception {
        try {
            Await.until("the ledger serves", PATIENCE, () -> subject.send("GET", "/about").statusCode() == 200);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + product.operator("GET", "/api/v1/units", "").body() + "\n" + product.log(), e);
        }
    }

    private static void write(Subject subject, Set<String> acknowledged, AtomicBoolean dead) {
        for (int i = 0; !dead.get(); i++) {
            try {
                if (subject.send("POST", "/entries?code=c" + i).statusCode() == 200) {
                    acknowledged.add("c" + i);
                }
            } catch (IOException e) {
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void delete(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
