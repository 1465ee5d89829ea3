package eu.interlink.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who are signed in with an open page and do nothing; their browsers give a sign of life now and then. */
final class Sessions implements AutoCloseable {

    private static final String LOGIN = "anna.liepa@example.org";
    private static final int HEARTBEAT_SECONDS = 10;
    private static final String PASSWORD = "interlink-demo";
    private static final Pattern PAGE = Pattern.compile("\"v-uiId\"\\s*:\\s*([0-9]+)");

    /** @param page the number that the server gave to the page */
    private record Person(HttpClient http, String page) {
    }

    private final String address;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private final List<Person> people = new ArrayList<>();

    Sessions(String address, int count) throws IOException, InterruptedException {
        this.address = address;
        for (int i = 0; i < count; i++) {
            people.add(open());
        }
        heart.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            for (Person person : people) {
                heartbeat(person);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int heartbeat(Person person) throws IOException, InterruptedException {
        return person.http().send(HttpRequest.newBuilder(URI.create(address + "/?v-r=heartbeat&v-uiId=" + person.page()))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private Person open() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        http.send(HttpRequest.newBuilder(URI.create(address + "/auth/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address).POST(HttpRequest.BodyPublishers.ofString("username=" + LOGIN.replace("@", "%40") + "&password=" + PASSWORD)).build(),
                HttpResponse.BodyHandlers.discarding());
        http.send(HttpRequest.newBuilder(URI.create(address + "/")).build(), HttpResponse.BodyHandlers.discarding());
        HttpResponse<String> page = http.send(HttpRequest.newBuilder(URI.create(address + "/?v-r=init&location=&query=")).build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher number = PAGE.matcher(page.body());
        if (page.statusCode() != 200 || !number.find()) {
            throw new IllegalStateException("The page was not opened: " + page.statusCode() + " " + page.body());
        }
        return new Person(http, number.group(1));
    }

    /** How many are not signed in any more, or whose page the server does not know any more. */
    long lost() throws IOException, InterruptedException {
        long lost = 0;
        for (Person person : people) {
            int signedIn = person.http().send(HttpRequest.newBuilder(URI.create(address + "/api/v1/me")).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (signedIn != 200 || heartbeat(person) != 200) {
                lost++;
            }
        }
        return lost;
    }

    @Override
    public void close() {
        heart.shutdownNow();
        people.forEach(person -> person.http().close());
    }
}
