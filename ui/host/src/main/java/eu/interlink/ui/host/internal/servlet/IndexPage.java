package eu.interlink.ui.host.internal.servlet;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import eu.interlink.interlinker.Caller;
import eu.interlink.ui.api.Choices;
import eu.interlink.ui.host.internal.person.Callers;
import eu.interlink.ui.host.internal.person.StoredChoices;
import eu.interlink.ui.host.internal.view.Views;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The HTML that every page begins with: language, theme, style, security policy; status 404 where there is no page. */
@Component(service = IndexPage.class)
public class IndexPage {

    private static final int NONCE_BYTES = 16;

    private final Views views;
    private final Callers callers;
    private final StoredChoices choices;
    private final String version;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public IndexPage(BundleContext context, @Reference Views views, @Reference Callers callers, @Reference StoredChoices choices) {
        this.views = views;
        this.callers = callers;
        this.choices = choices;
        this.version = Long.toHexString(context.getBundle().getLastModified());
    }

    void modify(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        VaadinResponse response = page.getVaadinResponse();
        Document document = page.getDocument();
        Caller caller = callers.of(request);
        html(document.selectFirst("html"), choices.language(caller, request), choices.theme(caller, request));
        Element head = document.head();
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "interlink/interlink.css?v=" + version);
        head.appendElement("link").attr("rel", "icon").attr("type", "image/svg+xml").attr("href", "interlink/logo.svg?v=" + version);
        head.appendElement("script").attr("src", "interlink/interlink.js?v=" + version);
        if (document.title().isBlank()) {
            document.title("Interlink");
        }
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        document.select("script").attr("nonce", nonce);
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("Cache-Control", "no-store");
        // Addresses may hold secrets: the link to a new password, an invitation, what is shared.
        response.setHeader("Referrer-Policy", "same-origin");
        if (!views.leadsSomewhere(request.getPathInfo())) {
            response.setStatus(404);
        }
    }

    private static void html(Element html, Locale language, Choices.Theme theme) {
        html.attr("lang", language.getLanguage());
        if (theme != Choices.Theme.SYSTEM) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            html.attr("theme", name).attr("style", "color-scheme: " + name);
        } else {
            html.attr("style", "color-scheme: light dark");
        }
    }

    /** The strictest policy under which Vaadin's client works: it builds functions from strings and sets inline styles. */
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
