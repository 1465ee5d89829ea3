package eu.interlink.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server process that is measured: how long until its first page, and how much memory it holds. */
final class Program implements AutoCloseable {

    private final Process process;
    private final double seconds;

    private Program(Process process, double seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    /** Starts it and waits until the address answers with status 200 and the text. */
    static Program start(List<String> command, Map<String, String> environment, Path log, String address, String text)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        while (!answers(address, text)) {
            if (!process.isAlive() || System.nanoTime() - begin > 180_000_000_000L) {
                process.destroyForcibly();
                throw new IllegalStateException("Did not start: " + command + "\n" + Files.readString(log));
            }
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        return new Program(process, (System.nanoTime() - begin) / 1e9);
    }

    /** Waits until the address answers with the text. */
    static void await(String address, String text) throws InterruptedException {
        long begin = System.nanoTime();
        while (!answers(address, text)) {
            if (System.nanoTime() - begin > 60_000_000_000L) {
                throw new IllegalStateException("No '" + text + "' at " + address);
            }
            Thread.sleep(20);
        }
    }

    private static boolean answers(String address, String text) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            try (var in = connection.getInputStream()) {
                return connection.getResponseCode() == 200 && new String(in.readAllBytes()).contains(text);
            }
        } catch (IOException e) {
            return false;
        }
    }

    double seconds() {
        return seconds;
    }

    /** Resident memory of the process and its children, in MiB. */
    double resident() throws IOException {
        double sum = resident(process.toHandle());
        for (ProcessHandle child : process.descendants().toList()) {
            sum += resident(child);
        }
        return sum;
    }

    private static double resident(ProcessHandle handle) throws IOException {
        Path status = Path.of("/proc/" + handle.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:")).findFirst()
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).orElse(0.0);
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
