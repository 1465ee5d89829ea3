package eu.interlink.coproduction.internal.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Titles of an internet in which every page has the same one, and waits until the test lets it go. */
public final class TestTitles implements AutoCloseable {

    private final ServerSocket server;
    private final String title;
    private final CountDownLatch gate = new CountDownLatch(1);
    public final LinkTitles titles;

    public TestTitles(String title) throws IOException {
        this.title = title;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        titles = new LinkTitles(true, new Network() {

            @Override
            public List<InetAddress> resolve(String host) throws IOException {
                return List.of(InetAddress.getByName("93.184.215.14"));
            }

            @Override
            public Socket connect(InetAddress address, int port, int millis) throws IOException {
                return new Socket(server.getInetAddress(), server.getLocalPort());
            }
        }, Duration.ofSeconds(20));
        Thread.ofVirtual().start(this::answer);
    }

    /** Lets the pages answer. */
    public void answerNow() {
        gate.countDown();
    }

    private void answer() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                gate.await();
                socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<title>" + title + "</title>").getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                // The test is over, or the other side has gone.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        gate.countDown();
        titles.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
