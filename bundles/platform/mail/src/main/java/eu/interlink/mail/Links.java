package eu.interlink.mail;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Absolute addresses of pages. They begin with the setting {@code address}, never with what a request says: whoever asks could name a host of their own in it. */
@Component(service = Links.class)
public final class Links {

    private final String base;

    @Activate
    public Links(BundleContext context) {
        this(Optional.ofNullable(context.getProperty("interlink.address")).filter(text -> !text.isBlank())
                .orElseGet(() -> "http://localhost:" + Optional.ofNullable(context.getProperty("interlink.http.port")).orElse("8080")));
    }

    /** @param address of the platform, as people reach it */
    public Links(String address) {
        base = address.strip().replaceAll("/+$", "") + "/";
    }

    /** @param path without a slash at the beginning */
    public String to(String path) {
        return base + path;
    }
}
