package eu.interlink.coproduction.internal.notice;

import eu.interlink.coproduction.internal.notice.NamedRows.NamedResource;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.resource.ResourceRow;
import eu.interlink.coproduction.internal.resource.ResourceRows;
import eu.interlink.events.Event;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.mail.MailTexts;
import eu.interlink.notifications.KeptNotice;
import eu.interlink.notifications.Notice;
import eu.interlink.notifications.NoticeKind;
import eu.interlink.notifications.NoticeKind.Mail;
import eu.interlink.notifications.NoticeSource;
import eu.interlink.notifications.Told;
import eu.interlink.people.Memberships;
import eu.interlink.people.Organisations;
import eu.interlink.store.Store;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people are told of processes: their rights, what they are asked to do, who speaks to them, who wants to take part, and what is done. */
@Component
public final class ProcessNotices implements NoticeSource {

    static final String RIGHTS = "coproduction.rights";
    static final String ASSIGNED = "coproduction.assigned";
    static final String DUE = "coproduction.due";
    static final String MENTIONED = "coproduction.mentioned";
    /** Managers get a mail of its own already. */
    static final String VOLUNTEERS = "coproduction.volunteers";
    static final String WORK = "coproduction.work";
    private static final String GRANTED = "coproduction.grant.changed";
    private static final String ASKED = "coproduction.participation.asked";
    private static final String STATUS = "coproduction.task.status";
    private static final String MADE = "coproduction.resource.created";
    private static final String TO_DO = "coproduction.assignment.created";
    private static final String SOON = "coproduction.assignment.due";
    private static final Set<String> SAID = Set.of("coproduction.comment.added", "coproduction.comment.changed");
    private static final String PERSON = "person";
    private static final String TEAM = "team";
    private static final MailTexts TEXTS = new MailTexts("process-notices", ProcessNotices.class);

    private final Store store;
    private final Snapshots snapshots;
    private final Memberships memberships;
    private final PersonNames people;
    private final Insiders insiders;

    @Activate
    public ProcessNotices(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Snapshots snapshots,
            @Reference Memberships memberships, @Reference Organisations organisations, @Reference PersonNames people) {
        this.store = store;
        this.snapshots = snapshots;
        this.memberships = memberships;
        this.people = people;
        insiders = new Insiders(store, snapshots, organisations);
    }

    @Override
    public String area() {
        return "coproduction";
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind(ASSIGNED, Mail.USUAL), new NoticeKind(DUE, Mail.USUAL),
                new NoticeKind(MENTIONED, Mail.USUAL), new NoticeKind(RIGHTS, Mail.USUAL), new NoticeKind(VOLUNTEERS, Mail.NEVER), new NoticeKind(WORK, Mail.ON_WISH));
    }

    @Override
    public String label(String kind, Locale reader) {
        return TEXTS.get(reader, "kind." + kind);
    }

    @Override
    public Optional<Notice> of(Event event) {
        return switch (event.type()) {
            case GRANTED -> both(event, (process, party) -> Optional.of(notice(event, RIGHTS, insiders.of(process, party), "processes/" + process,
                    insiders.team(process, party) ? Map.of(TEAM, party.toString()) : Map.of())));
            case ASKED -> event.topic().map(process -> notice(event, VOLUNTEERS, insiders.with(process, Optional.empty(), Right.MANAGE),
                    "processes/" + process + "/volunteers",
                    Optional.ofNullable(event.params().get(PERSON)).map(person -> Map.of(PERSON, person)).orElse(Map.of())));
            case STATUS -> both(event, (process, task) -> Optional.of(notice(event, WORK, insiders.with(process, Optional.of(task), Right.VIEW),
                    "tasks/" + task, Map.of("to", event.params().getOrDefault("to", "")))));
            case MADE -> both(event, (process, resource) -> store.read(handle -> new ResourceRows(handle).find(resource)).map(ResourceRow::task)
                    .map(task -> notice(event, WORK, insiders.with(process, Optional.of(task), Right.VIEW), "resources/" + resource, Map.of())));
            case TO_DO -> both(event, (process, task) -> Optional.of(notice(event, ASSIGNED, asked(event, process), "tasks/" + task,
                    Optional.ofNullable(event.params().get(TEAM)).map(team -> Map.of(TEAM, team)).orElse(Map.of()))));
            case SOON -> both(event, (process, task) -> Optional.of(notice(event, DUE, asked(event, process), "tasks/" + task,
                    Map.of("due", event.params().getOrDefault("due", "")))));
            default -> SAID.contains(event.type()) && event.params().containsKey("mentions") ? both(event, (process, task) -> Optional.of(
                    notice(event, MENTIONED, mentioned(event), "tasks/" + task, Map.of()))) : Optional.empty();
        };
    }

    private Set<UUID> asked(Event event, UUID process) {
        return Optional.ofNullable(event.params().get(PERSON)).map(person -> Set.of(UUID.fromString(person)))
                .or(() -> Optional.ofNullable(event.params().get(TEAM)).map(team -> insiders.of(process, UUID.fromString(team)))).orElse(Set.of());
    }

    private static Set<UUID> mentioned(Event event) {
        return Stream.of(event.params().get("mentions").split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }

    private static Notice notice(Event event, String kind, Set<UUID> receivers, String path, Map<String, String> params) {
        return new Notice(kind, receivers, path, event.topic(), event.subject(), params);
    }

    /** Makes a notice of topic and subject. */
    @FunctionalInterface
    private interface Maker {
        Optional<Notice> make(UUID topic, UUID subject);
    }

    private static Optional<Notice> both(Event event, Maker maker) {
        return event.topic().flatMap(topic -> event.subject().flatMap(subject -> maker.make(topic, subject)));
    }

    /** Names of everything that is told of. */
    private record Names(Map<UUID, String> processes, Map<UUID, String> items, Map<UUID, NamedResource> resources, Map<UUID, String> people,
            Map<UUID, String> teams) {
    }

    @Override
    public Map<UUID, Told> tell(Caller reader, List<KeptNotice> notices) {
        Names names = names(notices);
        Set<UUID> teams = reader.person().map(memberships::teamsOf).orElse(Set.of());
        return store.read(handle -> {
            Sight sight = new Sight(snapshots, reader, teams, handle, names.processes().keySet());
            Map<UUID, Told> told = new HashMap<>();
            for (KeptNotice notice : notices) {
                UUID process = notice.topic().orElseThrow();
                if (names.processes().containsKey(process) && visible(notice, process, names, sight)) {
                    sentence(notice, names, reader.locale()).ifPresent(words -> told.put(notice.id(), new Told(words, names.processes().get(process))));
                }
            }
            return told;
        });
    }

    private Names names(List<KeptNotice> notices) {
        Map<UUID, String> called = people.names(notices.stream().flatMap(notice -> Stream.concat(notice.actor().stream(), id(notice, PERSON).stream()))
                .collect(Collectors.toSet()));
        Map<UUID, String> teams = memberships.teamNames(notices.stream().flatMap(notice -> id(notice, TEAM).stream()).collect(Collectors.toSet()));
        return store.read(handle -> {
            NamedRows rows = new NamedRows(handle);
            return new Names(rows.processes(notices.stream().flatMap(notice -> notice.topic().stream()).collect(Collectors.toSet())),
                    rows.items(subjects(notices, type -> type.equals(STATUS) || type.equals(TO_DO) || type.equals(SOON) || SAID.contains(type))),
                    rows.resources(subjects(notices, MADE::equals)), called, teams);
        });
    }

    private static Set<UUID> subjects(List<KeptNotice> notices, Predicate<String> types) {
        return notices.stream().filter(notice -> types.test(notice.type())).flatMap(notice -> notice.subject().stream()).collect(Collectors.toSet());
    }

    private static String day(KeptNotice notice, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH.equals(language) ? Locale.UK : language)
                .format(LocalDate.parse(notice.params().get("due")));
    }

    private static Optional<UUID> id(KeptNotice notice, String param) {
        return Optional.ofNullable(notice.params().get(param)).map(UUID::fromString);
    }

    private static boolean visible(KeptNotice notice, UUID process, Names names, Sight sight) {
        return switch (notice.type()) {
            case ASKED -> sight.allows(process, Optional.empty(), Right.MANAGE);
            case STATUS, TO_DO, SOON -> sight.allows(process, notice.subject(), Right.VIEW);
            case MADE -> notice.subject().map(names.resources()::get).filter(made -> sight.allows(process, Optional.of(made.task()), Right.VIEW)).isPresent();
            default -> sight.allows(process, SAID.contains(notice.type()) ? notice.subject() : Optional.empty(), Right.VIEW);
        };
    }

    /** Empty if what it is about is gone. */
    private static Optional<String> sentence(KeptNotice notice, Names names, Locale language) {
        String who = notice.actor().map(actor -> names.people().getOrDefault(actor, "")).orElse(Caller.system().name());
        String process = names.processes().get(notice.topic().orElseThrow());
        return switch (notice.type()) {
            case GRANTED -> Optional.of(id(notice, TEAM).map(names.teams()::get).map(team -> TEXTS.get(language, "rights.team", who, process, team))
                    .orElseGet(() -> TEXTS.get(language, "rights.person", who, process)));
            case ASKED -> Optional.of(id(notice, PERSON).map(names.people()::get).map(person -> TEXTS.get(language, "asked.person", process, person))
                    .orElseGet(() -> TEXTS.get(language, "asked.guest", process)));
            case STATUS -> notice.subject().map(names.items()::get)
                    .map(task -> TEXTS.get(language, "status", who, task, TEXTS.get(language, "status." + notice.params().getOrDefault("to", ""))));
            case MADE -> notice.subject().map(names.resources()::get).map(made -> TEXTS.get(language, "made", who, made.name()));
            case TO_DO -> notice.subject().map(names.items()::get).map(task -> id(notice, TEAM).map(names.teams()::get)
                    .map(team -> TEXTS.get(language, "assigned.team", who, task, team)).orElseGet(() -> TEXTS.get(language, "assigned.person", who, task)));
            case SOON -> notice.subject().map(names.items()::get).map(task -> TEXTS.get(language, "due", task, day(notice, language)));
            default -> SAID.contains(notice.type()) ? notice.subject().map(names.items()::get).map(task -> TEXTS.get(language, "mentioned", who, task)) : Optional.empty();
        };
    }
}
