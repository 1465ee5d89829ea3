package eu.interlink.ui.api;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The sign-in session of the browser that shows the current page. For screens that register people or change passwords. */
@ProviderType
public interface BrowserSession {

    /**
     * Signs the browser in and loads a page anew. Call it on the UI's thread, in a request of the browser.
     *
     * @param token   secret of a session that the access service has just opened
     * @param expires when the session ends by itself
     * @param path    page of the platform to go to, e.g. {@code teams/...}; other addresses are replaced by the start page
     */
    void begin(String token, Instant expires, String path);

    /** Secret of the session of the current request, empty if nobody is signed in. */
    Optional<String> token();

    /** Short name of the browser, as people recognise it in the list of their sessions. */
    String device();
}
