package eu.interlink.interlinker;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a software Interlinker says of itself.
 *
 * @param id              stable, {@code [a-z][a-z0-9-]{1,40}}, not {@code link}, which is the platform's own
 * @param version         version of the bundle, e.g. {@code 1.0.0}
 * @param name            short name per language
 * @param summary         one or two sentences per language
 * @param icon            name of an icon of the platform's icon set (Vaadin icons, e.g. {@code file-text-o})
 * @param problemProfiles ids of the problem profiles that it addresses
 * @param licence         SPDX identifier
 * @param permissions     what it asks for beyond its own resources, the same as in the header {@code Interlinker-Permissions}; empty if nothing
 * @param templateTypes   media types of the files that it can start a resource from; empty if it takes no templates
 */
public record Descriptor(String id, String version, LocalizedText name, LocalizedText summary, String icon,
        List<String> problemProfiles, String licence, List<String> permissions, Set<String> templateTypes) {

    public Descriptor {
        // Links to pages outside stand under this id among the resources of a task.
        if (!id.matches("[a-z][a-z0-9-]{1,40}") || "link".equals(id)) {
            throw new IllegalArgumentException("Not an Interlinker id: " + id);
        }
        Objects.requireNonNull(version);
        Objects.requireNonNull(name);
        Objects.requireNonNull(summary);
        problemProfiles = List.copyOf(problemProfiles);
        permissions = List.copyOf(permissions);
        templateTypes = Set.copyOf(templateTypes);
    }
}
