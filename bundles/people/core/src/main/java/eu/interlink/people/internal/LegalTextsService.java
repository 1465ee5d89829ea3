package eu.interlink.people.internal;

import eu.interlink.access.Policy;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.LegalTexts;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Legal texts and consents in the database. */
@Component
public final class LegalTextsService implements LegalTexts {

    private static final Set<String> LANGUAGES = Set.of("en", "it", "es", "lv");

    private final Store store;
    private final Policy policy;
    private final Journal journal;
    private final LegalTable texts;

    @Activate
    public LegalTextsService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Journal journal) {
        this.store = store;
        this.policy = policy;
        this.journal = journal;
        texts = new LegalTable(store);
    }

    @Override
    public Optional<Version> current(Caller caller, Kind kind) {
        policy.require(caller, Actions.PUBLIC, Optional.empty());
        return texts.find(kind, texts.newest(kind));
    }

    @Override
    public Version version(Caller caller, Kind kind, int number) {
        policy.require(caller, Actions.PUBLIC, Optional.empty());
        return texts.find(kind, number).orElseThrow(() -> Problem.notFound("text"));
    }

    @Override
    public Version publish(Caller caller, Kind kind, Map<String, String> written, int basedOn) {
        policy.require(caller, Actions.ADMIN, Optional.empty());
        Map<String, String> good = checked(written);
        Version version = new Version(kind, basedOn + 1, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS), good);
        store.run(handle -> {
            if (texts.newest(kind) != basedOn || !texts.insert(version)) {
                throw Problem.stale("text");
            }
            append(caller, "people.legal.published", Optional.empty(), kind, version.number());
        });
        return version;
    }

    private static Map<String, String> checked(Map<String, String> written) {
        Map<String, String> good = new TreeMap<>();
        written.forEach((language, text) -> {
            if (!LANGUAGES.contains(language)) {
                throw Problem.invalid("language-unknown", "There is no language '" + language + "' here.", "field", "texts");
            }
            if (text != null && !text.isBlank()) {
                good.put(language, Words.text(text, language, MAX_TEXT));
            }
        });
        if (good.isEmpty()) {
            throw Problem.invalid("text-missing", "Enter the text in one language at least.", "field", "en");
        }
        return good;
    }

    @Override
    public List<Version> missing(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        // Administrators by token of the operator are no people, and accept nothing.
        return caller.person().map(person -> texts.missing(person).stream().map(one -> texts.find(one.kind(), one.number()).orElseThrow()).toList()).orElse(List.of());
    }

    @Override
    public boolean complete(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        return caller.person().map(person -> texts.missing(person).isEmpty()).orElse(true);
    }

    @Override
    public void accept(Caller caller, Kind kind, int number) {
        policy.require(caller, Actions.SELF, Optional.empty());
        UUID me = caller.requirePerson();
        store.run(handle -> {
            if (number < 1 || texts.newest(kind) != number) {
                throw Problem.stale("text");
            }
            if (texts.accept(me, kind, number, Clock.systemUTC().instant())) {
                append(caller, "people.legal.accepted", Optional.of(me), kind, number);
            }
        });
    }

    @Override
    public List<Consent> mine(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        return texts.of(caller.requirePerson());
    }

    private void append(Caller caller, String type, Optional<UUID> person, Kind kind, int number) {
        journal.append(caller, type, Optional.empty(), person, Map.of("kind", kind.name(), "number", String.valueOf(number)));
    }
}
