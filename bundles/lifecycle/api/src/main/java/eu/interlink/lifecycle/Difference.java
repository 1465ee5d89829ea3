package eu.interlink.lifecycle;

import java.util.Optional;

/**
 * How an Interlinker differs between an earlier moment and now.
 *
 * @param id          its id
 * @param then        version that was in use then; empty if none was
 * @param now         version that is in use now; empty if none is
 */
public record Difference(String id, Optional<String> then, Optional<String> now) {
}
