package eu.interlink.interlinker;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What the platform asks an Interlinker to make.
 *
 * @param id       id of the resource, given by the platform
 * @param name     name that the person gave it
 * @param language language of the process (ISO 639-1)
 * @param template file to start from; only given to Interlinkers whose descriptor lists its media type
 */
public record NewResource(UUID id, String name, String language, Optional<Template> template) {

    public NewResource {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        Objects.requireNonNull(template);
    }
}
