package eu.interlink.lifecycle.internal;

import eu.interlink.settings.Settings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether jars that nobody vouches for are accepted: setting {@code lifecycle.developer-mode} or framework property {@code interlink.developer}. */
@Component(service = DeveloperMode.class)
public final class DeveloperMode {

    static final String SETTING = "lifecycle.developer-mode";
    static final String PROPERTY = "interlink.developer";

    private final Settings settings;
    private final boolean forced;

    @Activate
    public DeveloperMode(BundleContext context, @Reference Settings settings) {
        this.settings = settings;
        forced = Boolean.parseBoolean(context.getProperty(PROPERTY));
    }

    public boolean on() {
        return forced || settings.get(SETTING).filter(Boolean::parseBoolean).isPresent();
    }
}
