package eu.interlink.people.internal;

import eu.interlink.access.Policy;
import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.mail.MailTexts;
import eu.interlink.notifications.KeptNotice;
import eu.interlink.notifications.Notice;
import eu.interlink.notifications.NoticeKind;
import eu.interlink.notifications.NoticeKind.Mail;
import eu.interlink.notifications.NoticeSource;
import eu.interlink.notifications.Told;
import eu.interlink.people.Memberships;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people are told of teams: that they were put into one, and what became of their application. */
@Component
public final class TeamNotices implements NoticeSource {

    static final String MEMBER = "people.team";
    /** The person gets a mail of its own already. */
    static final String ANSWER = "people.application";
    private static final String ADDED = "people.team.member.added";
    private static final String JOINED = "people.team.joined";
    private static final String DECLINED = "people.team.application.declined";
    private static final MailTexts TEXTS = new MailTexts("team-notices", TeamNotices.class);

    private final Policy policy;
    private final Memberships memberships;
    private final PersonNames people;

    @Activate
    public TeamNotices(@Reference Policy policy, @Reference Memberships memberships, @Reference PersonNames people) {
        this.policy = policy;
        this.memberships = memberships;
        this.people = people;
    }

    @Override
    public String area() {
        return "people";
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind(MEMBER, Mail.USUAL), new NoticeKind(ANSWER, Mail.NEVER));
    }

    @Override
    public String label(String kind, Locale reader) {
        return TEXTS.get(reader, "kind." + kind);
    }

    @Override
    public Optional<Notice> of(Event event) {
        Optional<UUID> person = Optional.ofNullable(event.params().get("person")).map(UUID::fromString);
        return switch (event.type()) {
            case ADDED -> notice(MEMBER, event, person);
            // Whoever comes by an invitation joins by itself.
            case JOINED -> notice(ANSWER, event, person.filter(one -> event.actor().isPresent()));
            case DECLINED -> notice(ANSWER, event, person);
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> notice(String kind, Event event, Optional<UUID> person) {
        return person.flatMap(one -> event.subject()
                .map(team -> new Notice(kind, Set.of(one), "teams/" + team, Optional.of(team), Optional.of(team), Map.of())));
    }

    @Override
    public Map<UUID, Told> tell(Caller reader, List<KeptNotice> notices) {
        Set<UUID> teams = notices.stream().flatMap(notice -> notice.topic().stream()).collect(Collectors.toSet());
        Set<UUID> own = reader.person().map(memberships::teamsOf).orElse(Set.of());
        Map<UUID, String> called = memberships.teamNames(teams);
        Set<UUID> visible = teams.stream().filter(team -> own.contains(team) || policy.allows(reader, Actions.TEAM_VIEW, Optional.of(team)))
                .collect(Collectors.toSet());
        Map<UUID, String> names = people.names(notices.stream().flatMap(notice -> notice.actor().stream()).collect(Collectors.toSet()));
        Map<UUID, Told> told = new HashMap<>();
        for (KeptNotice notice : notices) {
            notice.topic().filter(visible::contains).map(called::get).ifPresent(team -> told.put(notice.id(), new Told(TEXTS.get(reader.locale(), notice.type(),
                    notice.actor().map(actor -> names.getOrDefault(actor, "")).orElse(Caller.system().name()), team), team)));
        }
        return told;
    }
}
