package eu.interlink.interlinkers.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files in addresses and headers. */
public final class Disposition {

    private Disposition() {
    }

    /** The header Content-Disposition (RFC 6266): plain letters for old clients, the real name for the others. */
    static String of(String kind, String name) {
        return kind + "; filename=\"" + name.replaceAll("[^A-Za-z0-9._ -]", "_") + "\"; filename*=UTF-8''" + encode(name);
    }

    /** One segment of an address. */
    public static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
