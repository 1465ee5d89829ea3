package eu.interlink.catalogue.internal.rest;

import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.Recommendation;
import eu.interlink.catalogue.Start;
import eu.interlink.interlinker.platform.FileRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records of the HTTP API that differ from those of the Java API. */
final class Answers {

    private Answers() {
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

        static RecommendationAnswer of(Recommendation recommendation) {
            return new RecommendationAnswer(recommendation.entry(), recommendation.matched().stream().map(ProblemProfile::id).toList(),
                    recommendation.reason(), recommendation.start().map(StartAnswer::of), recommendation.score());
        }
    }

    record JobStarted(UUID job) {
    }
}
