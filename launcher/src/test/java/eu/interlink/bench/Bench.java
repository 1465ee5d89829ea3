package eu.interlink.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the product against anchors that run in the same minutes on the same machine, and writes {@code BENCHMARKS.md}. Figures are
 * ratios: they hold on other machines too. Arguments: the tar.gz of Karaf, the file to write, and the parts to measure
 * (separated by commas; all, and only then is the file written, if there are none).
 */
public final class Bench {

    private static final List<String> ALL = List.of("starts", "sessions", "reads", "swaps");
    private static final int ROUNDS = 5;
    private static final int TREES = 1000;
    private static final int SESSIONS = 50;

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
                default -> throw new IllegalArgumentException("There is no part " + part);
            }
        }
        if (whole) {
            Files.writeString(Path.of(words[1]), bench.report.toString());
        }
        System.out.println(bench.report);
        System.exit(0);
    }

    private void head() {
        line("# Benchmarks\n");
        line("Written by `./interlink bench`. Every figure is measured together with its anchor in one run; what counts are the ratios.\n");
        line("%s, %d cores, %s %s\n", LocalDate.now(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.vm.name"),
                System.getProperty("java.version"));
    }

    private void line(String text, Object... values) {
        report.append(values.length == 0 ? text : String.format(Locale.ROOT, text, values)).append('\n');
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
