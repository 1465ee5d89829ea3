package eu.interlink.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts the server as a process of its own, and stops the one that runs. */
final class Background {

    private final Layout layout;
    private final Options options;
    private final PrintStream out;

    Background(Layout layout, Options options, PrintStream out) {
        this.layout = layout;
        this.options = options;
        this.out = out;
    }

    void start() throws IOException, InterruptedException {
        running().ifPresent(process -> {
            throw new Stop(Exit.NOT_RUNNING, "Interlink already runs on " + layout.data() + " (process " + process.pid() + ").");
        });
        Files.createDirectories(layout.log().getParent());
        Files.deleteIfExists(layout.run("ready"));
        Path console = layout.data().resolve("log/console.log");
        Process process = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(console.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"))).start();
        while (!Files.exists(layout.run("ready"))) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                Exit exit = List.of(Exit.values()).stream().filter(known -> known.code() == process.exitValue()).findFirst().orElse(Exit.FAILED);
                throw new Stop(exit, Files.readString(console).strip());
            }
        }
        out.println("Interlink runs on port " + Files.readString(layout.run("port")) + " (process " + process.pid() + ").");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "run", "--data", layout.data().toString()));
        for (String name : List.of("port", "host", "features")) {
            options.value(name).ifPresent(value -> command.addAll(List.of("--" + name, value)));
        }
        for (String flag : List.of("demo", "safe-mode")) {
            if (options.flag(flag)) {
                command.add("--" + flag);
            }
        }
        return command;
    }

    void stop() throws IOException {
        ProcessHandle process = running().orElseThrow(() -> Client.notRunning(layout));
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception e) {
            throw new Stop(Exit.FAILED, "The process " + process.pid() + " did not stop within 60 seconds.");
        }
        out.println("Interlink has stopped.");
    }

    /** A process id alone proves nothing after a power cut: another program may have got it since. */
    private Optional<ProcessHandle> running() throws IOException {
        Path pid = layout.run("pid");
        return Files.exists(pid) && DataDirectory.inUse(layout) ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).filter(ProcessHandle::isAlive) : Optional.empty();
    }
}
