package eu.interlink.lifecycle.internal.plan;

import eu.interlink.lifecycle.Plan.Refusal;
import eu.interlink.lifecycle.Plan.Trust;
import eu.interlink.lifecycle.internal.trust.Verifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Which parts of the platform can be exchanged while it runs, and by whom. */
public final class PartRules {

    private static final String OWN = "eu.interlink.";

    private final BundleRules rules;

    public PartRules(BundleContext context) {
        rules = new BundleRules(AllowedImports.everything(), new FrameworkPackages(context), Runtime.version().feature());
    }

    /** Only who is trusted with the platform itself; in developer mode also who is nobody. */
    public Optional<Refusal> trust(String symbolicName, Verifier.Verdict verdict, boolean developerMode) {
        return TrustRule.refusal(verdict, developerMode).or(() -> verdict.trust() == Trust.SIGNED && !verdict.platform()
                ? Optional.of(Refusals.notForThePlatform(symbolicName, verdict.publisher().orElse("unknown"))) : Optional.empty());
    }

    /** @param refusals gets why there is none */
    public static Optional<Version> version(UnitManifest manifest, List<Refusal> refusals) {
        try {
            return Optional.of(manifest.version());
        } catch (IllegalArgumentException e) {
            refusals.add(Refusals.badVersion(manifest.header(Constants.BUNDLE_VERSION).orElse("")));
            return Optional.empty();
        }
    }

    public static Refusal sameVersion(String symbolicName, Version version) {
        return Refusals.sameVersion(symbolicName, version.toString());
    }

    public static Refusal archived(String symbolicName) {
        return Refusals.partInArchive(symbolicName);
    }

    /**
     * Why it cannot be exchanged while the platform runs.
     *
     * @param here    the bundle in use
     * @param holders who would have to be restarted with it
     */
    public Optional<Refusal> held(UnitManifest manifest, Bundle here, Collection<String> holders) {
        List<String> held = new ArrayList<>(holders);
        if (held.isEmpty() && !here.getSymbolicName().startsWith(OWN)) {
            held.add("everything that uses this library");
        }
        if (here.getHeaders("").get(JarSchema.HEADER) != null || manifest.header(JarSchema.HEADER).isPresent()) {
            held.add("its own data in the database");
        }
        return held.isEmpty() ? Optional.empty() : Optional.of(Refusals.platformPart(here.getSymbolicName(), here.getVersion().toString(),
                manifest.header(Constants.BUNDLE_VERSION).orElse("?"), held));
    }

    /** Whether it can live here at all. */
    public List<Refusal> check(UnitManifest manifest) {
        return rules.check(manifest);
    }
}
