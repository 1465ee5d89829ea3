package eu.interlink.lifecycle.internal.plan;

import eu.interlink.lifecycle.Plan.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** What an Interlinker bundle must be like, read from its manifest: alone in its packages, standing on the vendor contract only. */
final class BundleRules {

    private static final List<String> TYING = List.of(Constants.REQUIRE_BUNDLE, Constants.FRAGMENT_HOST, Constants.DYNAMICIMPORT_PACKAGE);
    private static final String OWN = "eu.interlink.";
    private static final Pattern NEEDED_JAVA = Pattern.compile("version(?:>=|=)(\\d+)");

    private final AllowedImports allowed;
    private final ProvidedPackages provided;
    private final int java;
    /** Whether an optional package of the platform counts as needed: without it the bundle runs, but people miss something. */
    private final boolean ownAlways;

    BundleRules(AllowedImports allowed, ProvidedPackages provided, int java) {
        this(allowed, provided, java, false);
    }

    private BundleRules(AllowedImports allowed, ProvidedPackages provided, int java, boolean ownAlways) {
        this.allowed = allowed;
        this.provided = provided;
        this.java = java;
        this.ownAlways = ownAlways;
    }

    /** The same rules on a platform whose own packages have another version. */
    BundleRules onPlatform(Version platform) {
        return new BundleRules(allowed, name -> name.startsWith(OWN) ? List.of(platform) : provided.versions(name), java, true);
    }

    List<Refusal> check(UnitManifest manifest) {
        List<Refusal> refusals = new ArrayList<>();
        TYING.stream().filter(header -> manifest.header(header).isPresent()).forEach(header -> refusals.add(Refusals.tied(header)));
        List<String> exports = manifest.clauses(Constants.EXPORT_PACKAGE).stream().map(HeaderClause::name).toList();
        if (!exports.isEmpty()) {
            refusals.add(Refusals.exports(exports));
        }
        manifest.clauses(Constants.IMPORT_PACKAGE).forEach(clause -> imported(clause).ifPresent(refusals::add));
        manifest.clauses(Constants.REQUIRE_CAPABILITY).stream().filter(clause -> clause.name().equals("osgi.ee"))
                .forEach(clause -> javaVersion(clause).ifPresent(refusals::add));
        return refusals;
    }

    private Optional<Refusal> imported(HeaderClause clause) {
        boolean optional = clause.directive(Constants.RESOLUTION_DIRECTIVE).filter(Constants.RESOLUTION_OPTIONAL::equals).isPresent();
        return switch (allowed.ask(clause.name(), optional)) {
            case FORBIDDEN -> Optional.of(Refusals.forbiddenImport(clause.name()));
            case ONLY_OPTIONAL -> Optional.of(Refusals.onlyOptional(clause.name()));
            case ALLOWED -> optional && !(ownAlways && clause.name().startsWith(OWN)) || clause.name().startsWith("java.") ? Optional.empty() : unmet(clause);
        };
    }

    private Optional<Refusal> unmet(HeaderClause clause) {
        String range = clause.attribute(Constants.VERSION_ATTRIBUTE).orElse("0");
        try {
            VersionRange wanted = VersionRange.valueOf(range);
            List<Version> there = provided.versions(clause.name());
            return there.stream().anyMatch(wanted::includes) ? Optional.empty() : Optional.of(Refusals.unmetImport(clause.name(), range, there));
        } catch (IllegalArgumentException e) {
            return Optional.of(Refusals.badRange(clause.name(), range));
        }
    }

    private Optional<Refusal> javaVersion(HeaderClause clause) {
        String filter = clause.directive(Constants.FILTER_DIRECTIVE).orElse("(osgi.ee=JavaSE)");
        List<Version> present = Stream.concat(IntStream.rangeClosed(1, 8).mapToObj(release -> new Version(1, release, 0)),
                IntStream.rangeClosed(9, java).mapToObj(release -> new Version(release, 0, 0))).toList();
        try {
            boolean met = FrameworkUtil.createFilter(filter).matches(Map.of("osgi.ee", "JavaSE", "version", present));
            Matcher needed = NEEDED_JAVA.matcher(filter);
            String name = needed.find() ? "Java " + needed.group(1) : "a Java that fits " + filter;
            return met ? Optional.empty() : Optional.of(Refusals.java(name, java));
        } catch (InvalidSyntaxException e) {
            return Optional.of(Refusals.java("a Java that fits " + filter, java));
        }
    }
}
