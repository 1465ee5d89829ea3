package eu.interlink.rest.internal.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Has everything started? Bundles of Interlinkers are left out: they come and go, and one that fails must not take the server out of
 * service.
 */
@Component(property = {HealthCheck.NAME + "=bundles", HealthCheck.TAGS + "=ready"})
public final class BundlesCheck implements HealthCheck {

    /** Framework property: start level at which everything runs. */
    static final String LEVEL = "interlink.start.level";
    private static final int DEFAULT_LEVEL = 30;
    private static final String INTERLINKER = "Interlinker-Id";

    private final BundleContext context;
    private final int level;

    @Activate
    public BundlesCheck(BundleContext context) {
        this.context = context;
        level = Optional.ofNullable(context.getProperty(LEVEL)).map(Integer::valueOf).orElse(DEFAULT_LEVEL);
    }

    @Override
    public Result execute() {
        int reached = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class).getStartLevel();
        if (reached < level) {
            return new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "Starting, level " + reached + " of " + level + ".");
        }
        List<String> missing = new ArrayList<>();
        Arrays.stream(context.getBundles()).filter(bundle -> !started(bundle)).forEach(bundle -> missing.add(bundle.getSymbolicName()));
        return missing.isEmpty() ? new Result(Result.Status.OK, "All bundles are active.")
                : new Result(Result.Status.CRITICAL, "Not active: " + String.join(", ", missing) + ".");
    }

    private static boolean started(Bundle bundle) {
        if (bundle.getState() == Bundle.ACTIVE) {
            return true;
        }
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        boolean lazy = bundle.getState() == Bundle.STARTING && Constants.ACTIVATION_LAZY.equals(
                Optional.ofNullable(bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY)).map(text -> text.split(";")[0]).orElse(""));
        return lazy || revision == null || (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0 || bundle.getHeaders("").get(INTERLINKER) != null;
    }
}
