package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Invitations;
import eu.interlink.people.MailChoices;
import eu.interlink.people.MailKind;
import eu.interlink.people.Member;
import eu.interlink.people.Organisations;
import eu.interlink.people.PersonRef;
import eu.interlink.people.Team;
import eu.interlink.people.TeamType;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What processes need of teams: members are added, listed and invited. */
public final class FakeTeams {

    /** Somebody was invited into a team. */
    public record Invited(String email, UUID team, String to, Locale language) {
    }

    public final List<Invited> invited = new ArrayList<>();
    public final Organisations organisations = only(Organisations.class, Map.of("members", this::members, "addMember", this::add, "managed", this::managed, "team", this::team));
    public final Invitations invitations = only(Invitations.class, Map.of("inviteByMail", this::invite));
    /** Teams that were deleted. */
    public final Set<UUID> trashed = new HashSet<>();
    /** Mails that somebody does without. */
    public final Map<UUID, MailKind> unwanted = new HashMap<>();
    public final MailChoices choices = only(MailChoices.class, Map.of("wants", arguments -> unwanted.get((UUID) arguments[0]) != arguments[1]));
    private final FakePeople people;

    FakeTeams(FakePeople people) {
        this.people = people;
    }

    private static <T> T only(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) ->
                Optional.ofNullable(methods.get(method.getName())).orElseThrow(() -> new UnsupportedOperationException(method.getName())).apply(arguments)));
    }

    private Object members(Object[] arguments) {
        if (trashed.contains(arguments[1])) {
            throw Problem.notFound("team");
        }
        List<Member> members = people.membersOf((UUID) arguments[1]).stream()
                .map(person -> new Member(new PersonRef(person, people.names(List.of(person)).get(person)), false, Instant.EPOCH)).toList();
        return new Page<>(members, members.size(), 0);
    }

    private Object team(Object[] arguments) {
        String name = Optional.ofNullable(people.teamNames(List.of((UUID) arguments[1])).get(arguments[1])).orElseThrow(() -> Problem.notFound("team"));
        return new Team((UUID) arguments[1], (UUID) arguments[1], "City of Riga", name, "", TeamType.CITIZENS, 0, true, true, 0);
    }

    private Object add(Object[] arguments) {
        people.join((UUID) arguments[2], (UUID) arguments[1]);
        return null;
    }

    @SuppressWarnings("unchecked")
    private Object invite(Object[] arguments) {
        ((List<String>) arguments[2]).forEach(email -> invited.add(new Invited(email, (UUID) arguments[1], ((Optional<String>) arguments[4]).orElse(""),
                ((Caller) arguments[0]).locale())));
        return 1;
    }

    @SuppressWarnings("unchecked")
    private Object managed(Object[] arguments) {
        Optional<UUID> caller = ((Caller) arguments[0]).person();
        return people.teamNames((Set<UUID>) arguments[1]).entrySet().stream().filter(team -> people.administered(team.getKey(), caller))
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(team -> new Team(team.getKey(), team.getKey(), "", team.getValue(), "", TeamType.CITIZENS, 0, true, true, 0)).toList();
    }
}
