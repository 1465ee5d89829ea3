package eu.interlink.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A closed-loop load driver over plain sockets with keep-alive: cheap enough not to measure itself. */
final class Load {

    /** @param perSecond successful requests per second; the times in microseconds */
    record Result(long count, double perSecond, long median, long p99, long slowest, long failed) {
    }

    private static final int CLIENTS = 4;

    private final int port;

    Load(int port) {
        this.port = port;
    }

    /** What the clients ask. Each client calls it from a thread of its own: first the request, then what became of it. */
    @FunctionalInterface
    interface Calls {

        /** The bytes of the next request. */
        byte[] next(SplittableRandom random);

        /** The last request of this thread was answered with a status of success. */
        default void answered() {
        }
    }

    /** Something that is done while the load runs. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** @param seconds how long */
    Result run(int seconds, Calls calls) throws Exception {
        return during(() -> Thread.sleep(seconds * 1000L), calls);
    }

    /** Loads until the work is done. */
    Result during(Work work, Calls calls) throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        long begun = System.nanoTime();
        AtomicLong failed = new AtomicLong();
        List<long[]> times = new ArrayList<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int seed = i;
            clients.add(Thread.ofPlatform().start(() -> {
                long[] own = client(new SplittableRandom(seed), end, calls, failed);
                synchronized (times) {
                    times.add(own);
                }
            }));
        }
        try {
            work.run();
        } finally {
            end.set(true);
            for (Thread client : clients) {
                client.join();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(all.length, all.length / seconds, all.length == 0 ? 0 : all[all.length / 2] / 1000,
                all.length == 0 ? 0 : all[(int) (all.length * 0.99)] / 1000, all.length == 0 ? 0 : all[all.length - 1] / 1000, failed.get());
    }

    private long[] client(SplittableRandom random, AtomicBoolean end, Calls calls, AtomicLong failed) {
        long[] times = new long[1 << 20];
        int count = 0;
        while (!end.get() && count < times.length) {
            count = connected(random, end, calls, failed, times, count);
        }
        return Arrays.copyOf(times, count);
    }

    /** One connection, as long as it holds. @return how many times are filled in */
    private int connected(SplittableRandom random, AtomicBoolean end, Calls calls, AtomicLong failed, long[] times, int from) {
        int count = from;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            while (!end.get() && count < times.length) {
                long now = System.nanoTime();
                out.write(calls.next(random));
                out.flush();
                int status = answer(in);
                if (status >= 200 && status < 300) {
                    times[count++] = System.nanoTime() - now;
                    calls.answered();
                } else {
                    failed.incrementAndGet();
                }
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        }
        return count;
    }

    /** Reads one answer to its end and returns its status. */
    private static int answer(InputStream in) throws IOException {
        String first = line(in);
        if (first.length() < 12) {
            throw new IOException("No answer");
        }
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(in).strip(), 16); size > 0; size = Integer.parseInt(line(in).strip(), 16)) {
                in.skipNBytes(size + 2L);
            }
            line(in);
        } else {
            in.skipNBytes(length);
        }
        return Integer.parseInt(first.substring(9, 12));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** The bytes of a request. */
    static byte[] request(String method, String path, String token, String json) {
        String body = json.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + authorization + body + "\r\n" + json).getBytes(StandardCharsets.UTF_8);
    }
}
