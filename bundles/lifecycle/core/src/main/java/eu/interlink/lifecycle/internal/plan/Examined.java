package eu.interlink.lifecycle.internal.plan;

import eu.interlink.lifecycle.Plan;
import java.util.Optional;

/** A plan, and the manifest that it was made from; a possible plan always has one. */
public record Examined(Plan plan, Optional<UnitManifest> manifest) {
}
