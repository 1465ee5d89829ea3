package eu.interlink.interlinkers.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What is told to a person who asks what is kept about them. */
final class PersonalData {

    /** One version that the person added. */
    private record Added(UUID document, int version, String file, String comment, Instant made) {
    }

    private record Answer(List<Added> versions) {
    }

    private final JsonMapper json = JsonMapper.builder().build();

    String json(List<DocumentTable.Made> made) {
        return made.isEmpty() ? "{}" : json.writeValueAsString(new Answer(made.stream().map(one -> new Added(one.id(), one.version().number(),
                one.version().file().name(), one.version().note(), one.version().made())).toList()));
    }
}
