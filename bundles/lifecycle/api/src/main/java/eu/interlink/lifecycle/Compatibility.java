package eu.interlink.lifecycle;

import java.util.List;

/**
 * Whether an installed Interlinker would run on another version of the platform.
 *
 * @param id       id of the Interlinker
 * @param version  version in use
 * @param refusals why not, each one sentence; empty if it would
 */
public record Compatibility(String id, String version, List<Plan.Refusal> refusals) {
}
