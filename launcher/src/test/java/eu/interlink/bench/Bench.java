package eu.interlink.bench;

import com.microsoft.playwright.Page;
import eu.interlink.bench.LoadedUpgrades.Outcome;
import eu.interlink.product.Browser;
import eu.interlink.product.DemoBrowsers;
import eu.interlink.product.ProductProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Measures the product against anchors that run in the same minutes on the same machine, and writes {@code BENCHMARKS.md}. Figures are
 * ratios: they hold on other machines too. Arguments: the tar.gz of Karaf, the file to write, and the parts to measure
 * (separated by commas; all, and only then is the file written, if there are none).
 */
public final class Bench {

    private static final List<String> ALL = List.of("starts", "sessions", "reads", "swaps", "upgrades", "many", "guide", "size");
    private static final int ROUNDS = 5;
    private static final int TREES = 1000;
    private static final int SESSIONS = 50;
    private static final int TYPISTS = 20;
    private static final int UPGRADES = 10;
    private static final int LEAK_UPGRADES = 100;
    private static final int GUIDES = 7;
    private static final int[] MANY = {10, 100, 300};

    private final Path home = Path.of("target/interlink").toAbsolutePath();
    private final Path folder;
    private final StringBuilder report = new StringBuilder();
    private final int port = freePort();

    private Bench() throws IOException {
        folder = Files.createTempDirectory("interlink-bench");
    }

    public static void main(String[] words) throws Exception {
        Bench bench = new Bench();
        bench.head();
        Optional<Karaf> karaf = Karaf.prepare(Path.of(words[0]), bench.folder, freePort());
        boolean whole = words.length < 3 || words[2].isBlank();
        for (String part : whole ? ALL : List.of(words[2].split(","))) {
            switch (part) {
                case "starts" -> bench.starts(karaf);
                case "sessions" -> bench.sessions();
                case "reads" -> bench.reads();
                case "swaps" -> bench.swaps(karaf);
                case "upgrades" -> bench.upgrades();
                case "many" -> bench.many();
                case "guide" -> bench.guide();
                case "size" -> bench.size();
                default -> throw new IllegalArgumentException("There is no part " + part);
            }
        }
        if (whole) {
            Files.writeString(Path.of(words[1]), bench.report.toString());
        }
        System.exit(0);
    }

    private void head() {
        line("# Benchmarks\n");
        line("Written by `./interlink bench`. Every figure is measured together with its anchor in one run; what counts are the ratios.\n");
        line("%s, %d cores, %s %s\n", LocalDate.now(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.vm.name"),
                System.getProperty("java.version"));
    }

    private void line(String text, Object... values) {
        String said = values.length == 0 ? text : String.format(Locale.ROOT, text, values);
        System.out.println(said);
        report.append(said).append('\n');
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private Program product(Path data, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/interlink").toString(), "run", "--host", "127.0.0.1", "--port",
                Integer.toString(port), "--data", data.toString()));
        command.addAll(List.of(options));
        return Program.start(command, Map.of("JAVA_HOME", System.getProperty("java.home")), folder.resolve("product.log"),
                address() + "/sign-in", "<html");
    }

    /** The product with its sample data, when all of it is there. */
    private Program demo(Path data) throws IOException, InterruptedException {
        Path settings = Files.createDirectories(data.resolve("conf")).resolve("interlink.properties");
        Files.writeString(settings, "rest.rate = 0\n");
        Program program = product(data, "--demo");
        Program.await(address() + "/api/v1/health/ready", "OK");
        Thread.sleep(8000);
        return program;
    }

    /** Start to first page, cold and warm, and memory when idle; product and Karaf take turns. */
    private void starts(Optional<Karaf> karaf) throws IOException, InterruptedException {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        List<Double> karafCold = new ArrayList<>();
        List<Double> karafWarm = new ArrayList<>();
        List<Double> karafMemory = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path data = folder.resolve("start-" + round);
            measure(product(data), cold, Optional.empty());
            measure(product(data), warm, Optional.of(memory));
            if (karaf.isPresent()) {
                measure(karaf.get().start(true, folder.resolve("karaf.log")), karafCold, Optional.empty());
                measure(karaf.get().start(false, folder.resolve("karaf.log")), karafWarm, Optional.of(karafMemory));
            }
        }
        line("## Start and memory\n");
        line("The whole product (screens, database, REST, Documents) to its first page, against Apache Karaf with one trivial servlet. Median of %d.\n", ROUNDS);
        line("| | Interlink | Karaf | ratio | to reach |\n|---|---|---|---|---|");
        row("cold start, s", cold, karafCold, "1.0");
        row("warm start, s", warm, karafWarm, "0.7");
        row("resident memory idle, MiB", memory, karafMemory, "1.0");
        line("");
    }

    private static void measure(Program program, List<Double> seconds, Optional<List<Double>> memory) throws IOException, InterruptedException {
        try (program) {
            seconds.add(program.seconds());
            if (memory.isPresent()) {
                Thread.sleep(5000);
                memory.get().add(program.resident());
            }
        }
    }

    private void row(String what, List<Double> ours, List<Double> anchor, String goal) {
        if (anchor.isEmpty()) {
            line("| %s | %.2f | no JDK 17 or 21 found | | %s |", what, median(ours), goal);
        } else {
            line("| %s | %.2f | %.2f | %.2f | %s |", what, median(ours), median(anchor), median(ours) / median(anchor), goal);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Memory of a signed-in person with one open page. */
    private void sessions() throws IOException, InterruptedException {
        try (Program program = demo(folder.resolve("sessions"))) {
            double before = program.resident();
            try (Sessions people = new Sessions(address(), SESSIONS)) {
                double after = program.resident();
                line("## Signed-in people\n");
                line("%d people, each with the start page open: %.1f MiB before, %.1f MiB with them, %.2f MiB a person (%.3f of the idle memory).\n", SESSIONS,
                        before, after, (after - before) / SESSIONS, (after - before) / SESSIONS / before);
            }
        }
    }

    /** A random process tree, rights checked, with 1 % writes; against the same bytes from a bare servlet. */
    private void reads() throws Exception {
        try (Program program = demo(folder.resolve("reads"))) {
            Trees trees = new Trees(port);
            List<String> ids = trees.make(TREES);
            String token = trees.token();
            Path bytes = folder.resolve("tree.json");
            Files.writeString(bytes, trees.tree(ids.getFirst()));
            int jettyPort = freePort();
            List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:+UseSerialGC", "-Xmx512m", "-cp",
                    withoutLogging(System.getProperty("java.class.path")), BareJetty.class.getName(), Integer.toString(jettyPort), bytes.toString());
            try (Program jetty = Program.start(command, Map.of(), folder.resolve("jetty.log"), "http://127.0.0.1:" + jettyPort + "/", "")) {
                Load bare = new Load(jettyPort);
                Load product = new Load(port);
                byte[] fixed = Load.request("GET", "/", "", "");
                List<byte[]> reads = ids.stream().map(id -> Load.request("GET", "/api/v1/processes/" + id + "/tree", token, "")).toList();
                bare.run(10, random -> fixed);
                Load.Calls mix = random -> random.nextInt(100) == 0 ? trees.write(random) : reads.get(random.nextInt(reads.size()));
                product.run(20, mix);
                Load.Result anchor = bare.run(10, random -> fixed);
                Load.Result mixed = product.run(10, mix);
                Load.Result only = product.run(10, random -> reads.get(random.nextInt(reads.size())));
                Load.Result again = bare.run(10, random -> fixed);
                double base = (anchor.perSecond() + again.perSecond()) / 2;
                line("## Reading a process tree by REST\n");
                line("A random one of %d trees (%d bytes), rights checked on each call, 1 %% of the calls change the status of a task. Four connections.\n",
                        TREES, Files.size(bytes));
                line("| | requests/s | median us | p99 us | failed | ratio | to reach |\n|---|---|---|---|---|---|---|");
                line("| bare Jetty servlet, same bytes | %.0f | %d | %d | %d | 1.00 | |", base, anchor.median(), anchor.p99(), anchor.failed());
                line("| Interlink, 1 %% writes | %.0f | %d | %d | %d | %.2f | 0.4 |", mixed.perSecond(), mixed.median(), mixed.p99(), mixed.failed(), mixed.perSecond() / base);
                line("| Interlink, reads only | %.0f | %d | %d | %d | %.2f | |", only.perSecond(), only.median(), only.p99(), only.failed(), only.perSecond() / base);
                line("");
            }
        }
    }

    /** A bundle is replaced while it is called; people are signed in meanwhile. */
    private void swaps(Optional<Karaf> karaf) throws Exception {
        line("## Replacing a bundle under load\n");
        line("Four clients call a servlet without a pause while its bundle is replaced %d times: dot voting with its tables and screens, to and fro between"
                + " two versions, with %d people signed in; Karaf's trivial servlet through its deploy folder.\n", Swaps.TIMES, SESSIONS);
        line("| | requests/s | median us | p99 us | slowest ms | failed |\n|---|---|---|---|---|---|");
        Path data = folder.resolve("swaps");
        try (Program program = demo(data); Sessions people = new Sessions(address(), SESSIONS)) {
            Path tour = Path.of("target/tour").toAbsolutePath();
            swapped("Interlink", Swaps.interlink(port, data, tour.resolve("dotvote-1.0.jar"), tour.resolve("dotvote-1.1.jar")));
        }
        if (karaf.isPresent()) {
            try (Program program = karaf.get().start(true, folder.resolve("karaf.log"))) {
                swapped("Karaf", Swaps.karaf(karaf.get()));
            }
        }
        line("");
    }

    /** A guide and a work plan of 500 tasks beside those of 50, in the browser. */
    private void guide() throws Exception {
        line("## A process of 500 tasks\n");
        line("Brought in as a package; five phases, fifty objectives, each task with dates and waiting for the one before. Median of %d openings of the screen, from the address to the"
                + " last answer, beside a process of 50 tasks in the same browser.\n", GUIDES);
        line("| screen | 50 tasks, ms | 500 tasks, ms | ratio |\n|---|---|---|---|");
        try (ProductProcess product = ProductProcess.start(folder.resolve("guide"), "--demo"); Browser browser = new Browser(product.address())) {
            String session = product.operator("POST", "/api/v1/session", "{\"login\":\"anna.liepa@example.org\",\"password\":\"" + DemoBrowsers.PASSWORD + "\"}").body();
            LargeProcess large = new LargeProcess(product.address(), session.replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1"));
            String few = "/processes/" + large.bring("Fifty", 50);
            String many = "/processes/" + large.bring("Five hundred", 500);
            Page page = browser.desktop();
            DemoBrowsers.signIn(page, "anna.liepa");
            for (String screen : List.of("", "/plan", "/overview")) {
                double small = opened(page, few + screen);
                double big = opened(page, many + screen);
                line("| `/processes/{process}%s` | %.0f | %.0f | %.2f |", screen, small, big, big / small);
            }
        }
        line("");
    }

    private static double opened(Page page, String path) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < GUIDES; i++) {
            long begun = System.nanoTime();
            Browser.open(page, path);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return median(millis);
    }

    /** What the screens of people and processes cost at full size, against ten of each; on both databases. */
    private void size() throws Exception {
        line("## Size\n");
        line("50,000 people, 5,000 teams, 2,000 organisations, 10,000 processes, 100,000 tasks and 200,000 resources with a skewed spread (`interlink seed`), against 10 of"
                + " each and 60 tasks in each process; both on the same database, in turns. The process has 10,000 resources, the team the most members, the person is in 500"
                + " processes. Lists give ten rows, so that both answer with as much.\n");
        sized("H2", folder.resolve("size-h2"), "", "");
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            for (String database : List.of("few", "full")) {
                try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                    statement.execute("create database " + database + "size");
                }
            }
            sized("PostgreSQL", folder.resolve("size-postgres"), onPostgres(server, "fewsize"), onPostgres(server, "fullsize"));
        }
    }

    private static String onPostgres(EmbeddedPostgres server, String database) {
        return "database.url = " + server.getJdbcUrl("postgres", database) + "\ndatabase.user = postgres\n";
    }

    private void sized(String engine, Path data, String few, String full) throws Exception {
        String row = "| %s | %.0f | %.0f | %.2f | 1.5 |";
        try (Size size = new Size(data, few, full)) {
            line("| REST call, four at a time, on %s | 10 of each, us | full size, us | ratio | to reach |\n|---|---|---|---|---|", engine);
            size.calls(one -> line(row, one.what(), one.few(), one.full(), one.ratio()));
            line("\n| screen in the browser, on %s | 10 of each, ms | full size, ms | ratio | to reach |\n|---|---|---|---|---|", engine);
            size.screens(one -> line(row, "`" + one.what() + "`", one.few(), one.full(), one.ratio()));
            line("");
        }
    }

    /** A bundle with everything to lose is upgraded to and fro; on both databases. */
    private void upgrades() throws Exception {
        line("## Upgrading a bundle that has everything to lose\n");
        line("The ledger of the tests, %d upgrades to and fro; the first migrates a table of %d rows. Meanwhile four clients call it without a pause, 30 %% of"
                + " the calls write; %d people are signed in; %d type into its screen in a browser, one of them without a network at times; somebody downloads"
                + " slowly, somebody waits for asynchronous answers, and its job runs every 10 ms.\n", UPGRADES, Subject.ROWS, SESSIONS, TYPISTS);
        line("| | H2 | PostgreSQL |\n|---|---|---|");
        Subject.Versions versions = Subject.Versions.make(folder.resolve("vendor"));
        Outcome h2;
        long loaders;
        try (ProductProcess product = ProductProcess.start(rateless(folder.resolve("upgrades-h2"), ""), "--demo");
                Subject subject = new Subject(product, versions)) {
            h2 = upgraded(product, subject);
            loaders = loadersLeft(product, subject);
        }
        Outcome postgres;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(); ProductProcess product = ProductProcess.start(rateless(folder.resolve("upgrades-postgres"),
                "database.url = " + server.getJdbcUrl("postgres", "postgres") + "\ndatabase.user = postgres\nblobs = database\n"), "--demo", "--features",
                "runtime,core,rest,ui,documents,postgresql"); Subject subject = new Subject(product, versions)) {
            postgres = upgraded(product, subject);
        }
        List.of(h2, postgres).stream().filter(outcome -> outcome.lostDrafts() > 0).forEach(outcome -> System.err.println("Typed, and what is there:\n"
                + outcome.drafts()));
        both("requests", h2, postgres, outcome -> outcome.during().count());
        both("failed requests (to reach: 0)", h2, postgres, outcome -> outcome.steady().failed() + outcome.during().failed());
        both("acknowledged writes", h2, postgres, Outcome::writes);
        both("writes lost or doubled (to reach: 0)", h2, postgres, outcome -> outcome.lostWrites() + outcome.doubledWrites());
        both("drafts lost (to reach: 0)", h2, postgres, Outcome::lostDrafts);
        both("sessions lost (to reach: 0)", h2, postgres, Outcome::lostSessions);
        both("long answers that came to their end", h2, postgres, Outcome::whole);
        both("long answers cut off (to reach: 0)", h2, postgres, Outcome::broken);
        both("runs of the job", h2, postgres, Outcome::runs);
        both("runs at the same time (to reach: 0)", h2, postgres, Outcome::twice);
        both("longest time without a run, ms", h2, postgres, Outcome::gapMillis);
        both("p99 without upgrades, us", h2, postgres, outcome -> outcome.steady().p99());
        both("p99 with upgrades, us", h2, postgres, outcome -> outcome.during().p99());
        both("slowest request without upgrades, ms", h2, postgres, outcome -> outcome.steady().slowest() / 1000);
        both("slowest request with upgrades, ms (aim: 250)", h2, postgres, outcome -> outcome.during().slowest() / 1000);
        line("\nClass loaders left after %d more upgrades: %d (to reach: 0).\n", LEAK_UPGRADES, loaders);
    }

    private static Outcome upgraded(ProductProcess product, Subject subject) throws Exception {
        return new LoadedUpgrades(product, SESSIONS, TYPISTS, 10).run(subject, UPGRADES);
    }

    private static Path rateless(Path data, String more) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("conf")).resolve("interlink.properties"), "rest.rate = 0\n" + more);
        return data;
    }

    private void both(String what, Outcome h2, Outcome postgres, ToLongFunction<Outcome> figure) {
        line("| %s | %d | %d |", what, figure.applyAsLong(h2), figure.applyAsLong(postgres));
    }

    /** How many class loaders of the ledger are there beyond the one in use. */
    private static long loadersLeft(ProductProcess product, Subject subject) throws Exception {
        String type = "eu.interlink.interlinkers.ledger.internal.LedgerInterlinker";
        for (int i = 0; i < LEAK_UPGRADES; i++) {
            subject.install(i % 2 == 0 ? subject.one() : subject.two());
        }
        long left = Long.MAX_VALUE;
        // A page whose browser was closed is given up after three silent heartbeats.
        for (int i = 0; i < 60 && left > 0; i++) {
            Thread.sleep(1000);
            product.jcmd("GC.run");
            left = product.jcmd("VM.class_hierarchy", type).lines().filter(text -> text.contains(type + "/")).count() - 1;
        }
        return left;
    }

    /** What one more installed Interlinker costs. */
    private void many() throws Exception {
        line("## Many Interlinkers\n");
        line("Trivial ones, installed from signed jars. Warm start to the first page, and until all of them run; resident memory 5 s later.\n");
        line("| installed | first page, s | all run, s | MiB |\n|---|---|---|---|");
        Path data = rateless(folder.resolve("many"), "");
        Many many = new Many(folder.resolve("vendor-many"));
        List<double[]> figures = new ArrayList<>();
        for (int count : MANY) {
            try (ProductProcess product = ProductProcess.start(data)) {
                product.trust(many.key());
                many.upTo(count, product);
            }
            double[] best = null;
            for (int round = 0; round < 3; round++) {
                double[] now = started(data, count);
                best = best == null || now[1] < best[1] ? now : best;
            }
            figures.add(best);
            line("| %d | %.2f | %.2f | %.0f |", count, best[0], best[1], best[2]);
        }
        double[] least = figures.getFirst();
        double[] most = figures.getLast();
        double more = MANY[MANY.length - 1] - MANY[0];
        line("\nEach one more: %.1f ms to the first page, %.1f ms until it runs, %.2f MiB.\n", (most[0] - least[0]) * 1000 / more,
                (most[1] - least[1]) * 1000 / more, (most[2] - least[2]) / more);
    }

    /** @return seconds to the first page, seconds until all run, MiB */
    private double[] started(Path data, int count) throws Exception {
        long begun = System.nanoTime();
        try (Program program = product(data); HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest units = HttpRequest.newBuilder(URI.create(address() + "/api/v1/units?limit=500"))
                    .header("Authorization", "Bearer " + Files.readString(data.resolve("run/token")).strip()).build();
            while (!allRun(http.send(units, HttpResponse.BodyHandlers.ofString()), count)) {
                if (System.nanoTime() - begun > 180_000_000_000L) {
                    throw new IllegalStateException("Not all Interlinkers run");
                }
                Thread.sleep(20);
            }
            double all = (System.nanoTime() - begun) / 1e9;
            Thread.sleep(5000);
            return new double[] {program.seconds(), all, program.resident()};
        }
    }

    private static boolean allRun(HttpResponse<String> units, int count) {
        return units.body().split("\"RUNNING\"", -1).length - 1 > count;
    }

    private void swapped(String who, Load.Result result) {
        line("| %s | %.0f | %d | %d | %.1f | %d |", who, result.perSecond(), result.median(), result.p99(), result.slowest() / 1000.0, result.failed());
    }

    /** The framework's logging, which tells everything as long as nobody configures it, would slow the bare server down. */
    private static String withoutLogging(String classPath) {
        return String.join(File.pathSeparator, Stream.of(classPath.split(File.pathSeparator)).filter(jar -> !jar.contains("pax-logging")).toList());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
