package eu.interlink.lifecycle.internal;

import eu.interlink.lifecycle.internal.slots.Live;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/**
 * The page for administrators that a bundle brings: HTML files named by language ({@code en.html}) in the folder of the header
 * {@code Interlinker-Documentation}.
 */
final class Documentation {

    static final String HEADER = "Interlinker-Documentation";
    private static final int LONGEST = 256 * 1024;

    private Documentation() {
    }

    static boolean brings(Live live) {
        return Optional.ofNullable(live.bundle().getHeaders("").get(HEADER)).isPresent();
    }

    /** What a page may hold is what a text needs: no scripts, no forms, no pictures from elsewhere. */
    static Optional<String> of(Live live, Locale reader) {
        String folder = live.bundle().getHeaders("").get(HEADER);
        if (folder == null) {
            return Optional.empty();
        }
        return List.of(reader.getLanguage(), "en").stream().map(language -> live.bundle().getEntry(folder.strip() + "/" + language + ".html"))
                .filter(found -> found != null).findFirst().map(Documentation::read);
    }

    private static String read(URL page) {
        try (InputStream in = page.openStream()) {
            return Jsoup.clean(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8), Safelist.basic().addTags("h2", "h3", "table", "thead", "tbody", "tr", "th", "td"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
