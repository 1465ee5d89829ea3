package eu.interlink.access;

/**
 * @param allowed whether the caller may
 * @param reason  why, as a stable code that screens translate, e.g. {@code not-signed-in}, {@code process-administrator}, {@code no-right}
 */
public record Decision(boolean allowed, String reason) {

    public static Decision allow(String reason) {
        return new Decision(true, reason);
    }

    public static Decision deny(String reason) {
        return new Decision(false, reason);
    }
}
