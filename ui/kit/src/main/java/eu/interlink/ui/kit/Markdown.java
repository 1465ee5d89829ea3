package eu.interlink.ui.kit;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Makes harmless HTML, for {@link Prose}, of Markdown that anybody may have written. Pictures are left out: they could tell others who reads it. */
public final class Markdown {

    private static final int SHIFT = 2;
    private static final int LOWEST = 6;

    private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).maxOpenBlockParsers(50).maxInlineNesting(100).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).escapeHtml(true).sanitizeUrls(true).build();
    private final Safelist safelist = Safelist.relaxed().removeTags("img").removeProtocols("a", "href", "ftp")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer").addEnforcedAttribute("a", "target", "_blank");

    /** The HTML, with headings from the third level on. */
    public String html(String markdown) {
        // Cleaned although it was escaped: two locks.
        String clean = Jsoup.clean(renderer.render(parser.parse(markdown)), "", safelist, new Document.OutputSettings().prettyPrint(false));
        Document document = Jsoup.parseBodyFragment(clean);
        document.outputSettings().prettyPrint(false);
        // The page has a first and a second level of its own.
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            heading.tagName("h" + Math.min(LOWEST, heading.tagName().charAt(1) - '0' + SHIFT));
        }
        return document.body().html();
    }
}
