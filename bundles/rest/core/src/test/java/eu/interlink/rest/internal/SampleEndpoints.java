package eu.interlink.rest.internal;

import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Json;
import eu.interlink.rest.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** One of everything. */
final class SampleEndpoints implements Endpoints {

    enum Colour { RED, GREEN }

    sealed interface Shape permits Circle, Square {
    }

    record Circle(double radius) implements Shape {
    }

    record Square(double side) implements Shape {
    }

    record Part(String name, int count) {
    }

    record Thing(UUID id, String name, Optional<String> note, Colour colour, Instant made, Optional<LocalDate> due, List<Part> parts,
            Map<String, Long> marks, LocalizedText title, Optional<Thing> inner) {
    }

    record Draft(String name, Optional<String> note, Colour colour, int count, Optional<Instant> due, List<Part> parts, Map<String, Integer> marks) {
        Draft {
            if (name.length() > 100) {
                throw Problem.invalid("name-too-long", "The name is too long.", "field", "name");
            }
        }
    }

    record Received(long bytes) {
    }

    @Override
    public String tag() {
        return "Things";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/things", "things.list", "Things.", new TypeReference<Page<Thing>>() { }.getType(),
                        call -> new Page<>(List.of(thing("one")), call.limit(), call.offset())).paged().with(new Parameter("text", "Words.", false)),
                Endpoint.post("/things", "things.create", "A new thing.", Draft.class, Draft.class, call -> call.body(Draft.class)),
                Endpoint.get("/things/latest", "things.view", "The latest thing.", Thing.class, call -> thing("latest")),
                Endpoint.get("/things/{id}", "things.view", "One thing.", Thing.class, call -> thing(call.id("id").toString())),
                Endpoint.get("/things/{id}/parts/{part}", "things.view", "A part.", Part.class, call -> new Part(call.path("part"), 1)),
                Endpoint.delete("/things/{id}", "things.delete", "Deletes.", call -> null),
                Endpoint.get("/shapes", "public", "Shapes.", new TypeReference<List<Shape>>() { }.getType(), call -> List.of(new Circle(1))),
                Endpoint.get("/rendered", "public", "Rendered.", Part.class, call -> Json.of("{\"name\":\"ready\",\"count\":1}")),
                Endpoint.get("/me", "me", "Who am I.", Part.class, call -> new Part(call.caller().name() + call.caller().requirePerson(), 1)),
                Endpoint.get("/file", "public", "A file.", Stream.class,
                        call -> new Stream("text/csv", Optional.of("año \"1\" 🙂.csv"), out -> out.write(new byte[] {1, 2, 3}))),
                Endpoint.post("/files", "public", "Upload.", InputStream.class, Received.class, SampleEndpoints::receive),
                Endpoint.get("/query", "public", "Query.", Part.class, call -> new Part(call.query("text").orElse("none"), call.integer("count", 7))),
                Endpoint.get("/fails/{how}", "public", "Fails.", Part.class, SampleEndpoints::fail));
    }

    private static Thing thing(String name) {
        return new Thing(UUID.fromString("018f0000-0000-7000-8000-000000000009"), name, Optional.empty(), Colour.RED, Instant.parse("2026-11-24T10:00:00Z"),
                Optional.of(LocalDate.of(2026, 12, 1)), List.of(new Part("p", 2)), Map.of("m", 3L), LocalizedText.of("en", "Title"), Optional.empty());
    }

    private static Received receive(Call call) throws IOException {
        try (InputStream in = call.stream()) {
            return new Received(in.transferTo(java.io.OutputStream.nullOutputStream()));
        }
    }

    private static Object fail(Call call) throws IOException {
        switch (call.path("how")) {
            case "stale" -> throw Problem.stale("thing");
            case "gone" -> throw Problem.unavailable("interlinker-not-available", "Not now.");
            case "often" -> throw Problem.limit("too-many-attempts", "Wait.", "seconds", "42");
            case "secret" -> throw new IllegalStateException("jdbc:secret-password");
            case "forbidden" -> throw Problem.forbidden("not-allowed", "You may not.");
            case "stack" -> throw new StackOverflowError();
            case "stream" -> {
                return new Stream("application/zip", Optional.of("x.zip"), out -> {
                    throw Problem.conflict("no-dump", "Use the tools of the database.");
                });
            }
            default -> throw new IOException("disk");
        }
    }
}
