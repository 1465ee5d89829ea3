package eu.interlink.coproduction.internal.link;

import eu.interlink.interlinker.Problem;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An address that a link may lead to, written in one way: http or https, in ASCII, the host in small letters, without a port that is understood. */
public record WebAddress(URI uri) {

    public static final int MAX = 2_000;
    private static final String FIELD = "url";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    /** A host with a port looks like a scheme, and is none. */
    private static final Pattern PORT = Pattern.compile("[^/?#:]+:\\d{1,5}([/?#].*)?");

    /** @throws Problem INVALID {@code address-missing}, {@code address-too-long}, {@code address-wrong}, {@code address-with-password} */
    public static WebAddress of(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Problem.invalid("address-missing", "Enter the address of a page.", "field", FIELD);
        }
        if (text.length() > MAX) {
            throw tooLong();
        }
        boolean whole = SCHEME.matcher(text).matches() && !PORT.matcher(text).matches();
        WebAddress address = new WebAddress(normal(whole ? text : "https://" + text));
        if (address.url().length() > MAX) {
            throw tooLong();
        }
        return address;
    }

    private static URI normal(String text) {
        try {
            URI typed = new URI(text);
            String scheme = typed.getScheme().toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme) || typed.isOpaque() || typed.getRawAuthority() == null) {
                throw wrong();
            }
            String authority = typed.getRawAuthority();
            if (authority.contains("@")) {
                throw Problem.invalid("address-with-password", "The address contains a name or a password. Leave them out: everybody here could read them.", "field", FIELD);
            }
            String host = host(authority);
            int port = port(authority);
            boolean understood = port == -1 || port == ("http".equals(scheme) ? 80 : 443);
            String path = typed.getRawPath() == null || typed.getRawPath().isEmpty() ? "/" : typed.getRawPath();
            return new URI(URI.create(scheme + "://" + host + (understood ? "" : ":" + port) + path + part("?", typed.getRawQuery()) + part("#", typed.getRawFragment()))
                    .normalize().toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static String part(String mark, String text) {
        return text == null ? "" : mark + text;
    }

    /** Also of names that are not ASCII, which the library takes for a registry. */
    private static String host(String authority) {
        String host = authority.replaceFirst(":\\d*$", "");
        if (host.isEmpty() || host.startsWith(".") || host.contains("..")) {
            throw wrong();
        }
        return host.startsWith("[") ? host.toLowerCase(Locale.ROOT) : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    private static int port(String authority) {
        int colon = authority.lastIndexOf(':');
        String digits = colon < authority.lastIndexOf(']') ? "" : authority.substring(colon + 1);
        if (colon < 0 || digits.isEmpty()) {
            return -1;
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw wrong();
        }
        return port;
    }

    private static Problem wrong() {
        return Problem.invalid("address-wrong", "This is no address of a page. It begins with https:// or http:// and has no spaces.", "field", FIELD);
    }

    private static Problem tooLong() {
        return Problem.invalid("address-too-long", "The address may have " + MAX + " characters at most.", "field", FIELD, "max", "" + MAX);
    }

    public String url() {
        return uri.toString();
    }

    public String host() {
        return uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
    }
}
