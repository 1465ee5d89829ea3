package eu.interlink.people.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens.Token;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Invitations;
import eu.interlink.people.Member;
import eu.interlink.people.Organisation;
import eu.interlink.people.Person;
import eu.interlink.people.Retention;
import eu.interlink.people.Team;
import eu.interlink.people.internal.World;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EndpointsTest {

    /** A request with a JSON body, as the HTTP door would hand it over. */
    private record Request(Caller caller, Map<String, String> parts, Map<String, String> parameters, String json) implements Call {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public String path(String name) {
            return Optional.ofNullable(parts.get(name)).orElseThrow();
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.ofNullable(parameters.get(name));
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.of("test").filter(device -> name.equals("User-Agent"));
        }

        @Override
        public <T> T body(Class<T> type) {
            return JSON.readValue(json, type);
        }

        @Override
        public InputStream stream() {
            return InputStream.nullInputStream();
        }
    }

    private World world;
    private Caller anna;
    private List<Endpoints> areas;

    @BeforeEach
    void open(@TempDir Path data) {
        world = new World("h2", data);
        anna = world.person("Anna");
        areas = List.of(new PersonEndpoints(world.people, world.tokens, world.policy), new OrganisationEndpoints(world.organisations),
                new TeamEndpoints(world.organisations, world.invitations, world.applications),
                new RetentionEndpoints(world.retention), new DoorEndpoints(world.signIn, world.invitations, world.resets, world.policy));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Endpoint> endpoints() {
        return areas.stream().flatMap(area -> area.endpoints().stream()).toList();
    }

    private <T> T ask(Class<T> type, Caller caller, String method, String path, Map<String, String> parts, String json) throws Exception {
        Endpoint endpoint = endpoints().stream().filter(one -> one.method().equals(method) && one.path().equals(path)).findFirst().orElseThrow();
        return type.cast(endpoint.handler().handle(new Request(caller, parts, Map.of(), json)));
    }

    @Test
    void each_path_is_there_once_with_an_action_that_has_a_rule_and_a_sentence() {
        Set<String> seen = new HashSet<>();
        for (Endpoint endpoint : endpoints()) {
            assertTrue(seen.add(endpoint.method() + " " + endpoint.path()), endpoint.path());
            assertNotEquals("no-rule", world.policy.decide(Caller.system(), endpoint.action(), Optional.empty()).reason(), endpoint.path());
            assertTrue(endpoint.summary().endsWith("."), endpoint.summary());
        }
        assertTrue(areas.stream().allMatch(area -> area.tag().equals("People")));
    }

    @Test
    void the_whole_way_from_an_organisation_to_a_member_who_came_by_invitation() throws Exception {
        Organisation organisation = ask(Organisation.class, anna, "POST", "/organisations", Map.of(),
                "{\"name\":\"Comune\",\"description\":\"\",\"open\":true,\"teamType\":\"PUBLIC_ADMINISTRATION\"}");
        Team team = ask(Team.class, anna, "POST", "/organisations/{id}/teams", Map.of("id", organisation.id().toString()),
                "{\"name\":\"Citizens\",\"description\":\"\",\"type\":\"CITIZENS\"}");
        Map<String, String> one = Map.of("id", team.id().toString());
        String secret = ask(Invitations.Issued.class, anna, "POST", "/teams/{id}/invitations", one, "{\"uses\":2}").secret();
        Map<String, String> invitation = Map.of("secret", secret);
        assertEquals(Optional.of("Citizens"), ask(Invitations.Preview.class, World.GUEST, "GET", "/invitations/{secret}", invitation, "").team());
        SignIn.Opened opened = ask(SignIn.Opened.class, World.GUEST, "POST", "/invitations/{secret}", invitation,
                "{\"name\":\"Berta\",\"email\":\"berta@example.org\",\"password\":\"" + World.PASSWORD + "\"}");
        Caller berta = world.tokens.resolve(opened.token()).orElseThrow();
        assertEquals("Berta", ask(Person.class, berta, "GET", "/me", Map.of(), "").name());
        Page<?> members = ask(Page.class, berta, "GET", "/teams/{id}/members", one, "");
        assertEquals(2, members.total());
        assertInstanceOf(Member.class, members.items().getFirst());
        ask(Object.class, anna, "DELETE", "/teams/{id}/members/{person}",
                Map.of("id", team.id().toString(), "person", berta.person().map(UUID::toString).orElseThrow()), "");
        assertFalse(world.organisations.team(berta, team.id()).member());
    }

    @Test
    void the_rules_on_how_long_accounts_are_kept_are_read_and_changed() throws Exception {
        Caller admin = world.person("Ada Admin", Caller.ROLE_ADMIN);
        assertEquals(0, ask(Retention.Rules.class, admin, "GET", "/retention", Map.of(), "").months());
        assertEquals(12, ask(Retention.Rules.class, admin, "PUT", "/retention", Map.of(), "{\"months\":12,\"days\":90,\"version\":0}").months());
        assertEquals(0, ask(Retention.Preview.class, admin, "GET", "/retention/preview", Map.of(), "").toErase());
        assertEquals(0, ask(Page.class, admin, "GET", "/retention/stuck", Map.of(), "").total());
        World.refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> ask(Retention.Rules.class, anna, "GET", "/retention", Map.of(), ""));
    }

    @Test
    void a_program_signs_in_and_manages_its_tokens() throws Exception {
        SignIn.Opened opened = ask(SignIn.Opened.class, World.GUEST, "POST", "/session", Map.of(),
                "{\"login\":\"anna@example.org\",\"password\":\"" + World.PASSWORD + "\"}");
        Caller caller = world.tokens.resolve(opened.token()).orElseThrow();
        String secret = ask(PersonEndpoints.Secret.class, caller, "POST", "/me/tokens", Map.of(), "{\"name\":\"script\"}").secret();
        assertEquals(anna.person(), world.tokens.resolve(secret).flatMap(Caller::person));
        Token token = (Token) ask(List.class, caller, "GET", "/me/tokens", Map.of(), "").getFirst();
        ask(Object.class, caller, "DELETE", "/me/tokens/{token}", Map.of("token", token.id().toString()), "");
        assertEquals(Optional.empty(), world.tokens.resolve(secret));
        World.refused(Problem.Kind.FORBIDDEN, "not-signed-in", () -> ask(List.class, World.GUEST, "GET", "/me/tokens", Map.of(), ""));
    }
}
