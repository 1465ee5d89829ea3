package eu.interlink.coproduction.internal.rest;

import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.Recommendation;
import eu.interlink.catalogue.Start;
import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Participation.Standing;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.FileRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records of the HTTP API that differ from those of the Java API. */
final class Bodies {

    private Bodies() {
    }

    record NewProcess(String name, Optional<String> description, String language, Optional<UUID> organisation, Optional<List<String>> tags,
            Optional<CooperationModel> model) {

        Processes.Draft draft() {
            return new Processes.Draft(name, description.orElse(""), language, organisation, tags.orElse(List.of()), model);
        }
    }

    record ProcessChange(String name, Optional<String> description, String language, Optional<UUID> organisation, Optional<List<String>> tags,
            Optional<CooperationModel> model, int version) {

        Processes.Draft draft() {
            return new Processes.Draft(name, description.orElse(""), language, organisation, tags.orElse(List.of()), model);
        }
    }

    record SchemaChoice(UUID schema) {
    }

    record StatusChange(Status status, int version) {
    }

    /**
     * Exactly one of team and person.
     *
     * @param item    absent for the whole process
     * @param denied  absent if nothing is denied
     * @param version of the entry that is replaced, 0 if there was none; absent to replace whatever is there
     */
    record NewGrant(Optional<UUID> item, Optional<UUID> team, Optional<UUID> person, Set<Right> rights, Optional<Set<Right>> denied,
            Optional<Integer> version) {

        Party party() {
            return new Party(team, person);
        }
    }

    /** An entry that is not made yet. @param target the process, or the item, where the question is asked */
    record Proposal(NewGrant grant, UUID target, UUID person) {
    }

    /** @param days for how long the link works */
    record NewLink(int days, String label) {
    }

    record StandingAnswer(Standing standing) {
    }

    record Reason(String reason) {
    }

    record GuestRequest(String name, String email, String reason) {
    }

    record TeamOfRequest(UUID team) {
    }

    /** @param answer absent for none */
    record Refusal(Optional<String> answer) {
    }

    /** @param interlinker may be absent if there is an entry to start from */
    record NewResource(Optional<UUID> id, String name, Optional<String> interlinker, Optional<UUID> entry) {
    }

    record NameChange(String name, int version) {
    }

    /** @param kind {@code with} an Interlinker, or {@code link} */
    record StartAnswer(String kind, Optional<String> interlinker, Optional<FileRef> template, Optional<String> language, Optional<String> uri) {

        static StartAnswer of(Start start) {
            return switch (start) {
                case Start.With with -> new StartAnswer("with", Optional.of(with.interlinker()), with.template(), Optional.of(with.language()),
                        Optional.empty());
                case Start.Link link -> new StartAnswer("link", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(link.uri()));
            };
        }
    }

    /** @param matched ids of the problem profiles that entry and task share */
    record RecommendationAnswer(Entry entry, List<String> matched, String reason, Optional<StartAnswer> start, double score) {

        static RecommendationAnswer of(Recommendation found) {
            return new RecommendationAnswer(found.entry(), found.matched().stream().map(ProblemProfile::id).toList(), found.reason(),
                    found.start().map(StartAnswer::of), found.score());
        }
    }
}
