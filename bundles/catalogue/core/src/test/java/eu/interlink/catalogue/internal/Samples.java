package eu.interlink.catalogue.internal;

import eu.interlink.access.Decision;
import eu.interlink.access.Policy;
import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What several tests need. */
public final class Samples {

    private Samples() {
    }

    public static Path fixture() {
        try {
            return Path.of(Samples.class.getResource("/fixture").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the fixture that a test may change. */
    public static Path copy(Path to) throws IOException {
        try (Stream<Path> all = Files.walk(fixture())) {
            for (Path path : all.toList()) {
                Path target = to.resolve(fixture().relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }

    public static Caller person(String language, String... roles) {
        return new Caller(Caller.Kind.PERSON, Optional.of(UUID.randomUUID()), "Anna", Set.of(roles), Locale.of(language), ZoneOffset.UTC);
    }

    public static Descriptor descriptor(String id, String name, List<String> profiles, String... templateTypes) {
        return new Descriptor(id, "1.0.0", LocalizedText.of("en", name), LocalizedText.of("en", "What " + name + " does, <b>safely</b><script>x</script>."),
                "file-o", profiles, "EUPL-1.2", List.of(), Set.of(templateTypes));
    }

    /** The policy engine reduced to the rules of one area. */
    public static Policy policy(PolicyRules rules) {
        return new Policy() {
            @Override
            public Decision decide(Caller caller, String action, Optional<UUID> target) {
                PolicyRules.Rule rule = rules.rules().get(action);
                return rule == null ? Decision.deny("no-rule") : rule.decide(caller, target);
            }

            @Override
            public void require(Caller caller, String action, Optional<UUID> target) {
                Decision decision = decide(caller, action, target);
                if (!decision.allowed()) {
                    throw Problem.forbidden(decision.reason(), "No.", "action", action);
                }
            }
        };
    }

    /** Software Interlinkers that come and go as the test says. */
    public static final class FakeInterlinkers implements Interlinkers {

        public final List<Descriptor> here = new CopyOnWriteArrayList<>();

        /** Those that are open to processes of an organisation only. */
        public final List<String> restricted = new CopyOnWriteArrayList<>();

        @Override
        public List<Descriptor> installed() {
            return List.copyOf(here);
        }

        @Override
        public Optional<Descriptor> find(String id) {
            return here.stream().filter(descriptor -> descriptor.id().equals(id)).findFirst();
        }

        @Override
        public boolean expected(String id) {
            return false;
        }

        @Override
        public boolean allowed(String id, Optional<UUID> organisation) {
            return organisation.isPresent() || !restricted.contains(id);
        }

        @Override
        public Lease lease(String id) {
            throw new UnsupportedOperationException("The catalogue never borrows");
        }
    }
}
