package eu.interlink.product;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the framework that a test runs in. */
final class RunningPlatform {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BundleContext context;

    RunningPlatform(BundleContext context) {
        this.context = context;
    }

    /** Bundles that are not active, with their state. */
    List<String> inactiveBundles() {
        List<String> inactive = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null && bundle.getState() != Bundle.ACTIVE) {
                inactive.add(bundle.getSymbolicName() + " is in state " + bundle.getState());
            }
        }
        return inactive;
    }

    /** Our components that wait for something, and for what. */
    List<String> waitingComponents() {
        List<String> waiting = new ArrayList<>();
        ServiceComponentRuntime runtime = context.getService(context.getServiceReference(ServiceComponentRuntime.class));
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs()) {
            if (component.bundle.symbolicName.startsWith("eu.interlink.")) {
                for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(component)) {
                    if (configuration.state != ComponentConfigurationDTO.SATISFIED && configuration.state != ComponentConfigurationDTO.ACTIVE) {
                        List<String> lacking = new ArrayList<>();
                        for (var reference : configuration.unsatisfiedReferences) {
                            lacking.add(reference.name + " " + reference.target);
                        }
                        waiting.add(component.name + " in state " + configuration.state + " lacks " + lacking + " " + configuration.failure);
                    }
                }
            }
        }
        return waiting;
    }

    /** Is a bundle of that symbolic name installed? */
    boolean has(String symbolicName) {
        for (Bundle bundle : context.getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                return true;
            }
        }
        return false;
    }

    /** The best service of a type, once it is there. */
    <T> T service(Class<T> type, String filter) {
        List<ServiceReference<T>> found = new ArrayList<>();
        eventually(true, () -> {
            try {
                found.addAll(context.getServiceReferences(type, filter));
                return !found.isEmpty();
            } catch (InvalidSyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        });
        return context.getService(found.getFirst());
    }

    /** Whether people can work. */
    boolean ready() {
        try {
            return get("/api/v1/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false; // no token yet, or no port
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** GET with the operator's token. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String token = Files.readString(Path.of(context.getProperty("interlink.data"), "run", "token")).strip();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + context.getProperty("org.osgi.service.http.port") + path))
                    .timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(answer.body(), 200, answer.statusCode());
        return JsonMapper.builder().build().readTree(answer.body());
    }

    /** Waits until both are equal, and fails with the difference if they do not become so. */
    static <T> void eventually(T expected, Supplier<T> actual) {
        Instant deadline = Instant.now().plus(PATIENCE);
        T last = actual.get();
        while (!expected.equals(last) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(20_000_000);
            last = actual.get();
        }
        assertEquals(expected, last);
    }
}
