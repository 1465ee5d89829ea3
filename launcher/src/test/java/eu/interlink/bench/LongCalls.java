package eu.interlink.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who downloads slowly, and somebody who waits for an answer that is made later; both again and again. */
final class LongCalls implements AutoCloseable {

    private static final int CHUNKS = 40;

    private final Subject subject;
    private final AtomicLong whole = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final Thread download;
    private final Thread later;
    private volatile boolean end;

    LongCalls(Subject subject) {
        this.subject = subject;
        download = Thread.ofPlatform().start(() -> repeat("/stream?chunks=" + CHUNKS, body -> body.endsWith("end\n") && body.lines().count() == CHUNKS + 1));
        later = Thread.ofPlatform().start(() -> repeat("/later?millis=500", body -> body.startsWith("later")));
    }

    private void repeat(String path, java.util.function.Predicate<String> good) {
        while (!end) {
            try {
                HttpResponse<String> answer = subject.send("GET", path);
                (answer.statusCode() == 200 && good.test(answer.body()) ? whole : broken).incrementAndGet();
            } catch (IOException e) {
                broken.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Answers that came to their proper end. */
    long whole() {
        return whole.get();
    }

    long broken() {
        return broken.get();
    }

    @Override
    public void close() throws InterruptedException {
        end = true;
        download.join();
        later.join();
    }
}
