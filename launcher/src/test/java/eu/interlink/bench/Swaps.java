package eu.interlink.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle is replaced again and again while clients call it without a pause. */
final class Swaps {

    static final int TIMES = 10;
    private static final int PAUSE_MILLIS = 500;

    private Swaps() {
    }

    /** Interlink: dot voting between its two versions, through the HTTP API. */
    static Load.Result interlink(int port, Path data, Path one, Path two) throws Exception {
        String token = Files.readString(data.resolve("run/token")).strip();
        install(port, token, one);
        byte[] about = Load.request("GET", "/interlinkers/dotvote/about", "", "");
        Load load = new Load(port);
        load.run(5, random -> about);
        return load.during(() -> {
            for (int i = 0; i < TIMES; i++) {
                install(port, token, i % 2 == 0 ? two : one);
                Thread.sleep(PAUSE_MILLIS);
            }
        }, random -> about);
    }

    private static void install(int port, String token, Path jar) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/units"))
                    .header("Authorization", "Bearer " + token).header("Content-Type", "application/java-archive")
                    .POST(HttpRequest.BodyPublishers.ofFile(jar)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("Not installed: " + answer.body());
            }
        }
    }

    /** Karaf: its trivial servlet bundle, through the deploy folder. */
    static Load.Result karaf(Karaf karaf) throws Exception {
        byte[] trivial = Load.request("GET", "/trivial", "", "");
        Load load = new Load(karaf.port());
        load.run(5, random -> trivial);
        return load.during(() -> {
            for (int i = 1; i <= TIMES; i++) {
                karaf.update(i);
                Thread.sleep(PAUSE_MILLIS);
            }
        }, random -> trivial);
    }
}
