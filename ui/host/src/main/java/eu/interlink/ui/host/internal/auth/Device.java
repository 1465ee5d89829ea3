package eu.interlink.ui.host.internal.auth;

import java.util.List;
import java.util.Map;

/** What people call their browser, from its user agent. */
public final class Device {

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("Edg/", "Edge"), Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"), Map.entry("Chrome/", "Chrome"), Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"), Map.entry("Windows", "Windows"), Map.entry("Mac OS", "macOS"), Map.entry("Linux", "Linux"));
    private static final int LONGEST = 60;

    private Device() {
    }

    /** E.g. {@code Firefox, Windows}; a shortened user agent if neither is known; empty without one. */
    public static String name(String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (browser.isEmpty() && system.isEmpty()) {
            return userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream().filter(entry -> userAgent.contains(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
