package eu.interlink.ui.host.internal.servlet;

import com.vaadin.flow.server.VaadinServlet;
import eu.interlink.ui.kit.Gantt;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;

/** The root context. Serves {@code META-INF/resources} of Vaadin, of the kit and of this bundle and nothing else: never classes or manifests. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE,
        property = {"osgi.http.whiteboard.context.name=" + UiContext.NAME, "osgi.http.whiteboard.context.path=/"})
public class UiContext extends ServletContextHelper {

    static final String NAME = "ui";

    /** Without a type browsers refuse module scripts. */
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("js", "text/javascript"), Map.entry("mjs", "text/javascript"),
            Map.entry("css", "text/css"), Map.entry("html", "text/html"), Map.entry("json", "application/json"),
            Map.entry("map", "application/json"), Map.entry("webmanifest", "application/manifest+json"), Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"), Map.entry("gif", "image/gif"), Map.entry("ico", "image/x-icon"),
            Map.entry("woff", "font/woff"), Map.entry("woff2", "font/woff2"), Map.entry("wasm", "application/wasm"),
            Map.entry("txt", "text/plain"));

    private final List<Bundle> bundles;

    @Activate
    public UiContext(BundleContext context) {
        bundles = List.of(FrameworkUtil.getBundle(VaadinServlet.class), FrameworkUtil.getBundle(Gantt.class), context.getBundle());
    }

    @Override
    public URL getResource(String name) {
        if (name == null || name.contains("..") || name.endsWith("/")) {
            return null;
        }
        String path = "META-INF/resources" + (name.startsWith("/") ? name : "/" + name);
        return bundles.stream().map(bundle -> bundle.getEntry(path)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    @Override
    public Set<String> getResourcePaths(String path) {
        return null;
    }

    @Override
    public String getMimeType(String name) {
        return name == null ? null : TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
