package eu.interlink.rest.internal.health;

import java.util.List;

/**
 * Answer of a probe.
 *
 * @param status {@code OK}
 * @param checks what was asked
 */
record Health(String status, List<Check> checks) {

    /** @param status as Felix Health Checks name it: OK, WARN, TEMPORARILY_UNAVAILABLE, CRITICAL, HEALTH_CHECK_ERROR */
    record Check(String name, String status, String message) {
    }
}
