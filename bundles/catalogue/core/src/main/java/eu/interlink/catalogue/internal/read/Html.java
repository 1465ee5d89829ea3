package eu.interlink.catalogue.internal.read;

import eu.interlink.interlinker.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Makes HTML of foreign origin safe to show. Nothing that runs, loads or styles survives. */
public final class Html {

    /** @param html     safe fragment  @param repaired true if something had to be taken out or closed */
    record Cleaned(String html, boolean repaired) {
    }

    private final Safelist allowed = Safelist.relaxed().removeTags("img").removeProtocols("a", "href", "ftp")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");
    private final OutputSettings output = new OutputSettings().prettyPrint(false);
    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(false).sanitizeUrls(true).build();

    /** Texts of any origin as safe HTML. */
    public LocalizedText safe(LocalizedText texts) {
        Map<String, String> clean = new LinkedHashMap<>();
        texts.texts().forEach((language, text) -> clean.put(language, clean(text).html()));
        return new LocalizedText(clean);
    }

    /** Cleans a text that is HTML, or becomes HTML if it has no mark-up. */
    Cleaned clean(String text) {
        if (!text.matches("(?s).*<[a-zA-Z/!].*")) {
            return new Cleaned(paragraphs(text), false);
        }
        org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(20);
        Document dirty = Jsoup.parseBodyFragment(text, "");
        parser.parseFragmentInput(text, dirty.body().shallowClone(), "");
        boolean unsafe = !new Cleaner(Safelist.relaxed().removeTags("img").removeProtocols("a", "href", "ftp")).isValid(dirty);
        return new Cleaned(safe(text), unsafe || !parser.getErrors().isEmpty());
    }

    /** Safe HTML from Markdown (CommonMark), which may itself contain HTML. */
    Cleaned fromMarkdown(String text) {
        String html = renderer.render(markdown.parse(text));
        return new Cleaned(safe(html), Jsoup.parseBodyFragment(html).select("script,iframe,object,embed,form,style").size() > 0);
    }

    /** True if there is nothing to read except headings. */
    boolean onlyHeadings(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("h1,h2,h3,h4,h5,h6").remove();
        return !document.hasText();
    }

    private String safe(String html) {
        return Jsoup.clean(html, "", allowed, output).strip();
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                html.append("<p>").append(Entities.escape(paragraph.strip()).replaceAll("\\R", "<br>")).append("</p>");
            }
        }
        return html.toString();
    }
}
