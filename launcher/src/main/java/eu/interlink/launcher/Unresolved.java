package eu.interlink.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;

/** Says why bundles cannot be resolved: which requirement nobody fulfils. */
final class Unresolved {

    private Unresolved() {
    }

    static List<String> explain(BundleContext context) {
        List<String> reasons = new ArrayList<>();
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class);
        for (Bundle bundle : context.getBundles()) {
            // Other bundles are the lifecycle's: it may just be about to start one.
            if (bundle.getState() == Bundle.INSTALLED && bundle.getLocation().startsWith(Platform.LOCATION)) {
                int before = reasons.size();
                for (BundleRequirement requirement : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
                    if (mandatory(requirement.getDirectives()) && wiring.findProviders(requirement).isEmpty()) {
                        reasons.add(bundle.getSymbolicName() + " " + bundle.getVersion() + " needs " + requirement.getNamespace() + " "
                                + requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, requirement.toString()));
                    }
                }
                if (reasons.size() == before) {
                    reasons.add(bundle.getSymbolicName() + " " + bundle.getVersion() + " depends on a bundle that does not resolve");
                }
            }
        }
        return reasons;
    }

    private static boolean mandatory(Map<String, String> directives) {
        return !Namespace.RESOLUTION_OPTIONAL.equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && !"dynamic".equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && !"active".equals(directives.get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE));
    }
}
