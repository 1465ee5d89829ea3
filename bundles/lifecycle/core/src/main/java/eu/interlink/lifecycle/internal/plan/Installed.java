package eu.interlink.lifecycle.internal.plan;

import java.util.List;

/**
 * What a plan compares with.
 *
 * @param symbolicName bundle that owns the id, also if it is out of use now
 * @param wanted       whether it is in use, or should be
 * @param permissions  what the version in use asks for
 */
public record Installed(String symbolicName, String version, String sha256, boolean wanted, List<String> permissions) {
}
