package eu.interlink.access.internal;

import static eu.interlink.access.internal.Problems.refused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.access.Decision;
import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyEngineTest {

    private static final Caller GUEST = Caller.anonymous(Locale.ENGLISH);
    private static final Caller PERSON = new Caller(Caller.Kind.PERSON, Optional.of(UUID.randomUUID()), "Anna", Set.of(), Locale.ENGLISH, ZoneOffset.UTC);

    private final PolicyEngine policy = new PolicyEngine();

    private Decision decide(Caller caller, String action) {
        return policy.decide(caller, action, Optional.empty());
    }

    @Test
    void what_has_no_rule_is_denied_even_to_the_system() {
        assertEquals(Decision.deny("no-rule"), decide(Caller.system(), "some.thing"));
    }

    @Test
    void everybody_may_do_what_is_public_and_no_area_can_change_that() {
        PolicyRules thief = () -> Map.of("public", (caller, target) -> Decision.deny("mine"));
        policy.add(thief);
        assertEquals(Decision.allow("public"), decide(GUEST, "public"));
        policy.remove(thief);
        assertEquals(Decision.allow("public"), decide(GUEST, "public"));
    }

    @Test
    void rules_come_and_go_with_their_area() {
        PolicyRules area = () -> Map.of("area.view", PolicyRules.signedIn());
        policy.add(area);
        assertEquals(Decision.allow("signed-in"), decide(PERSON, "area.view"));
        policy.remove(area);
        assertEquals(Decision.deny("no-rule"), decide(PERSON, "area.view"));
    }

    @Test
    void the_first_owner_of_an_action_keeps_it_until_it_goes() {
        PolicyRules first = () -> Map.of("area.view", PolicyRules.signedIn());
        PolicyRules second = () -> Map.of("area.view", PolicyRules.anyone(), "area.edit", PolicyRules.system());
        policy.add(first);
        policy.add(second);
        assertEquals(Decision.deny("not-signed-in"), decide(GUEST, "area.view"));
        assertEquals(Decision.allow("system"), decide(Caller.system(), "area.edit"));
        policy.remove(first);
        assertEquals(Decision.allow("public"), decide(GUEST, "area.view"));
    }

    @Test
    void whoever_may_not_is_told_to_sign_in_or_why_not() {
        policy.add(() -> Map.of("area.manage", PolicyRules.role(Caller.ROLE_ADMIN)));
        assertDoesNotThrow(() -> policy.require(Caller.system(), "area.manage", Optional.empty()));
        Problem guest = refused(Problem.Kind.FORBIDDEN, "not-signed-in", () -> policy.require(GUEST, "area.manage", Optional.empty()));
        assertEquals(Map.of("action", "area.manage", "reason", "not-signed-in"), guest.details());
        Problem person = refused(Problem.Kind.FORBIDDEN, "not-allowed", () -> policy.require(PERSON, "area.manage", Optional.empty()));
        assertEquals(Map.of("action", "area.manage", "reason", "no-role"), person.details());
    }
}
