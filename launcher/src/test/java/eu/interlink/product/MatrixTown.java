package eu.interlink.product;

import static eu.interlink.product.RunningPlatform.eventually;

import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import tools.jackson.databind.JsonNode;

/** People with different rights, and one of each thing that they may have rights on: what a matrix of rights is walked with. */
final class MatrixTown {

    /** @param token of the session, empty for a guest @param caller as the policy knows the person */
    record Actor(String name, Optional<String> token, Caller caller) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String MANAGED = "{\"name\":\"Marker of a closed house\",\"description\":\"\",\"open\":false,\"teamType\":\"CITIZENS\"}";

    private final SignIn signIn;
    private final MatrixHttp http;
    private final Map<String, UUID> things = new HashMap<>();
    private final List<Actor> actors = new ArrayList<>();
    private final Actor manager;
    private final Actor admin;

    MatrixTown(BundleContext context) throws Exception {
        signIn = context.getService(context.getServiceReference(SignIn.class));
        http = new MatrixHttp(context);
        actors.add(new Actor("a guest", Optional.empty(), Caller.anonymous(Locale.ENGLISH)));
        actors.add(person("stranger", ""));
        Actor viewer = person("viewer", "");
        manager = person("manager", "");
        Actor owner = person("owner", "");
        admin = person("admin", "\"admin\"");
        actors.addAll(List.of(viewer, manager, owner, admin));
        organisation(owner);
        process(viewer);
    }

    private Actor person(String name, String role) throws Exception {
        String login = name + UUID.randomUUID() + "@example.org";
        JsonNode made = http.done(http.operator(), "POST", "/accounts",
                "{\"name\":\"" + name + "\",\"email\":\"" + login + "\",\"password\":\"a long password 1\",\"roles\":[" + role + "]}");
        UUID id = id(made);
        things.put("people", id);
        return actor("the " + name, id);
    }

    private Actor actor(String name, UUID person) {
        String token = signIn.open(person, "matrix").token();
        return new Actor(name, Optional.of(token), signIn.resolve(token).orElseThrow());
    }

    private static UUID id(JsonNode thing) {
        return UUID.fromString(thing.get("id").asString());
    }

    private void organisation(Actor owner) throws Exception {
        things.put("organisations", id(http.done(owner.token(), "POST", "/organisations", MANAGED)));
        things.put("teams", id(http.done(owner.token(), "POST", "/organisations/" + things.get("organisations") + "/teams",
                "{\"name\":\"Inner circle\",\"description\":\"\",\"type\":\"CITIZENS\"}")));
    }

    private void process(Actor viewer) throws Exception {
        Optional<String> token = manager.token();
        UUID process = id(http.done(token, "POST", "/processes", "{\"name\":\"Closed\",\"language\":\"en\"}"));
        things.put("processes", process);
        // The catalogue that ships is loaded while the server is ready already.
        eventually(false, () -> http.quietly(token, "/schemas").isEmpty());
        JsonNode node = http.done(token, "POST", "/processes/" + process + "/schema",
                "{\"schema\":\"" + http.quietly(token, "/schemas").get(0).get("id").asString() + "\"}").get(0);
        while (!"TASK".equals(node.get("kind").asString())) {
            node = node.get("children").get(0);
        }
        for (String kind : List.of("tasks", "items", "places")) {
            things.put(kind, id(node));
        }
        JsonNode grants = http.done(token, "POST", "/processes/" + process + "/grants",
                "{\"person\":\"" + viewer.caller().requirePerson() + "\",\"rights\":[\"VIEW\"]}");
        things.put("grants", id(grants.get(0)));
        things.put("resources", id(http.done(token, "POST", "/tasks/" + things.get("tasks") + "/resources",
                "{\"name\":\"Plan\",\"interlinker\":\"documents\"}")));
    }

    List<Actor> actors() {
        return actors;
    }

    /** May everything; signed in anew, because one of the things that it does is to sign out. */
    Actor admin() {
        return actor("the admin", admin.caller().requirePerson());
    }

    MatrixHttp http() {
        return http;
    }

    /** One that is there, of the kind that this part of a path names. */
    Optional<UUID> thing(String kind) {
        return Optional.ofNullable(things.get(switch (kind) {
            case "accounts", "members", "rights" -> "people";
            default -> kind;
        }));
    }

    /** What a right to a thing may hang on: the thing, and the process that it is a part of. */
    List<Optional<UUID>> targets(Optional<UUID> thing) {
        return thing.filter(things::containsValue).isPresent() ? List.of(thing, Optional.of(things.get("processes")), Optional.empty())
                : List.of(thing, Optional.empty());
    }
}
