package eu.interlink.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.osgi.framework.BundleException;

/** Runs the server in the foreground until it is told to stop. */
final class Server {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);

    private final Layout layout;
    private final Configuration configuration;
    private final PrintStream out;
    private final Starts starts;
    /** True from the moment that people could use it: a signal then is the ordinary way to end. */
    private volatile boolean served;

    Server(Layout layout, Configuration configuration, PrintStream out) {
        this.layout = layout;
        this.configuration = configuration;
        this.out = out;
        starts = new Starts(layout);
    }

    void run() throws IOException, BundleException, InterruptedException {
        Selection selection = Selection.of(layout.home(), configuration.features());
        int port = freePort(configuration.port(), configuration.host());
        try (DataDirectory data = DataDirectory.open(layout)) {
            data.forgetEarlierRun();
            Map<String, String> settings = new TreeMap<>(configuration.properties());
            configuration.safeMode().or(begin()).ifPresent(reason -> {
                settings.put("interlink.safe-mode", reason);
                out.println("Safe mode: " + reason + " Only Interlinkers that ship with the platform are started.");
            });
            Platform platform = new Platform(layout, selection,
                    FrameworkSettings.of(layout.home(), layout.data(), selection, settings, port, configuration.host()));
            Thread hook = new Thread(() -> end(platform), "interlink-stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                platform.start();
                Files.writeString(layout.run("port"), Integer.toString(port));
                Files.writeString(layout.run("pid"), Long.toString(ProcessHandle.current().pid()));
                awaitReady(port);
                served = true;
                Files.writeString(layout.run("ready"), "");
                starts.serving();
                welcome(port);
                platform.framework().waitForStop(0);
            } catch (BundleException | IOException | RuntimeException e) {
                platform.stop();
                if (e instanceof Stop) {
                    starts.good();
                }
                throw e;
            }
        }
    }

    private Supplier<Optional<String>> begin() throws IOException {
        Optional<String> reason = starts.begin();
        return () -> reason;
    }

    /** Jetty only logs when its port is taken, so it is tried before. */
    static int freePort(int port, String host) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Stop(Exit.PORT_TAKEN, "The port " + port + " is taken. Choose another one with --port, or stop the program that uses it.");
        }
    }

    private void awaitReady(int port) throws InterruptedException, IOException {
        if (!configuration.features().contains("rest")) {
            return; // nobody answers over HTTP; every bundle has started, or the start would have been refused
        }
        try (Client client = new Client(layout, port)) {
            awaitReady(client);
        }
    }

    private void awaitReady(Client client) throws InterruptedException, IOException {
        Instant deadline = Instant.now().plus(READY_WITHIN);
        String reason = "";
        while (Instant.now().isBefore(deadline)) {
            Path failure = layout.run("failure.txt");
            if (Files.exists(failure)) {
                throw refused(Files.readAllLines(failure));
            }
            Client.Answer answer = client.tryGet("/api/v1/health/ready");
            if (answer.status() == 200) {
                return;
            }
            reason = answer.text();
            Thread.sleep(20);
        }
        throw new Stop(Exit.FAILED, "Interlink did not become ready within " + READY_WITHIN.toSeconds() + " seconds; see " + layout.log() + ".\n" + reason);
    }

    /** @param note what the store wrote: a sentence, and {@code in-use} if another process holds the database */
    private Stop refused(List<String> note) {
        return new Stop(note.contains("in-use") ? Exit.DATA_LOCKED : Exit.FAILED,
                note.stream().findFirst().orElse("The start failed; see " + layout.log() + "."));
    }

    private void welcome(int port) throws IOException {
        String address = "http://" + ("0.0.0.0".equals(configuration.host()) ? "localhost" : configuration.host()) + ":" + port;
        out.println("Interlink is ready at " + address + "/");
        Path welcome = layout.run("welcome.txt");
        if (Files.exists(welcome)) {
            out.println(Files.readString(welcome).replace("{address}", address).stripTrailing());
        }
        out.println("Stop it with Ctrl+C.");
        out.flush();
    }

    private void end(Platform platform) {
        try {
            platform.stop();
            starts.good();
            for (String file : new String[] {"port", "pid", "ready"}) {
                Files.deleteIfExists(layout.run(file));
            }
            if (served) {
                // After a signal the JVM would report the signal's number; a clean stop is a success.
                Runtime.getRuntime().halt(Exit.OK.code());
            }
        } catch (BundleException | IOException e) {
            out.println("The stop was not clean: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
