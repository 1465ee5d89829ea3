package eu.interlink.lifecycle.internal.plan;

import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.BundleChange;
import eu.interlink.lifecycle.Plan.BundleChange.Effect;
import eu.interlink.lifecycle.Plan.Change;
import eu.interlink.lifecycle.Plan.Refusal;
import eu.interlink.lifecycle.internal.trust.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Looks at a jar and says what installing it would do. Runs nothing of it and changes nothing. */
public final class Planner {

    private static final String PLATFORM = "Interlink";
    /** Links to pages outside stand under the id {@code link} among resources. */
    private static final Pattern ID = Pattern.compile("(?!link$)[a-z][a-z0-9-]{1,40}");

    private final Verifier verifier;
    private final Predicate<String> own;
    private final BundleRules rules;

    /**
     * For the running platform.
     *
     * @param own whether a jar with that hash ships with the platform: it is trusted as the platform is
     */
    public Planner(Verifier verifier, Predicate<String> own, BundleContext context) {
        this(verifier, own, new BundleRules(AllowedImports.ofPlatform(), new FrameworkPackages(context), Runtime.version().feature()));
    }

    Planner(Verifier verifier, Predicate<String> own, BundleRules rules) {
        this.verifier = verifier;
        this.own = own;
        this.rules = rules;
    }

    /**
     * @param vouched       what is known of the archive in which the jar came
     * @param installed     what is known of an id
     * @param levels        level of a schema, empty if it is not there yet
     * @param contracted    up to which level old shapes of a schema were taken away
     * @param developerMode whether jars that nobody vouches for are accepted
     */
    public Examined examine(IncomingJar jar, Optional<Verifier.Verdict> vouched, Function<String, Optional<Installed>> installed,
            Function<String, Optional<String>> levels, Function<String, Optional<String>> contracted, boolean developerMode) throws IOException {
        if (Files.size(jar.file()) == 0) {
            return hopeless(Refusals.emptyFile());
        }
        Optional<UnitManifest> manifest;
        try {
            manifest = UnitManifest.read(jar.file());
        } catch (ZipException e) {
            return hopeless(Refusals.noJar());
        }
        if (manifest.isEmpty()) {
            return hopeless(Refusals.noManifest());
        }
        Verifier.Verdict verdict = own.test(jar.sha256()) ? new Verifier.Verdict(Plan.Trust.SIGNED, Optional.of(PLATFORM))
                : weigh(verifier.verify(jar.file(), jar.detachedSignature()), vouched);
        return new Examined(plan(jar, manifest.get(), verdict, installed, levels, contracted, developerMode), manifest);
    }

    /** Whoever signs an archive vouches for the jars in it that say nothing themselves. */
    private static Verifier.Verdict weigh(Verifier.Verdict own, Optional<Verifier.Verdict> vouched) {
        return own.trust() == Plan.Trust.UNSIGNED || own.trust() == Plan.Trust.UNKNOWN_PUBLISHER ? vouched.orElse(own) : own;
    }

    private Plan plan(IncomingJar jar, UnitManifest manifest, Verifier.Verdict verdict, Function<String, Optional<Installed>> installed,
            Function<String, Optional<String>> levels, Function<String, Optional<String>> contracted, boolean developerMode) throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        Optional<String> id = manifest.id().filter(text -> ID.matcher(text).matches());
        Optional<Version> version = version(manifest);
        Optional<Installed> owner = id.flatMap(installed);
        Optional<Installed> before = owner.filter(Installed::wanted);
        identity(manifest, owner, refusals);
        if (version.isEmpty()) {
            refusals.add(Refusals.badVersion(manifest.header(Constants.BUNDLE_VERSION).orElse("")));
        }
        if (refusals.isEmpty()) {
            refusals.addAll(rules.check(manifest));
        }
        TrustRule.refusal(verdict, developerMode).ifPresent(refusals::add);
        Permission.undeclared(jar.file(), manifest.permissions()).forEach(permission -> refusals.add(Refusals.undeclared(permission.word())));
        List<String> migrations = migrations(jar, manifest, levels, contracted, refusals);
        return new Plan(change(jar, version, before), id, before.map(Installed::version), version.map(Version::toString), verdict.trust(),
                verdict.publisher(), grown(manifest, before), bundle(manifest, version, before), migrations, List.of(), refusals,
                TrustRule.note(verdict, developerMode).stream().toList());
    }

    private static List<BundleChange> bundle(UnitManifest manifest, Optional<Version> version, Optional<Installed> before) {
        return manifest.symbolicName().map(name -> new BundleChange(name, before.isPresent() ? Effect.UPDATED : Effect.NEW,
                before.map(Installed::version), version.map(Version::toString))).stream().toList();
    }

    private static List<String> migrations(IncomingJar jar, UnitManifest manifest, Function<String, Optional<String>> levels,
            Function<String, Optional<String>> contracted, List<Refusal> refusals)
            throws IOException {
        try {
            Optional<JarSchema> found = JarSchema.of(jar.file(), manifest);
            if (found.isEmpty()) {
                return List.of();
            }
            JarSchema schema = found.get();
            Optional<Version> present = levels.apply(schema.name()).map(JarSchema::parse);
            Version reached = schema.reached(present);
            if (!schema.levels().includes(reached)) {
                refusals.add(Refusals.schemaLevel(schema.name(), Integer.toString(reached.getMajor()), schema.levels().toString()));
            }
            contracted.apply(schema.name()).map(JarSchema::parse).filter(level -> schema.levels().getLeft().compareTo(level) < 0)
                    .ifPresent(level -> refusals.add(Refusals.contracted(schema.name(), JarSchema.text(level), JarSchema.text(schema.levels().getLeft()))));
            return schema.pending(present);
        } catch (IllegalArgumentException e) {
            refusals.add(Refusals.badLevels(manifest.header(JarSchema.HEADER).orElse("")));
            return List.of();
        }
    }

    /** Why a bundle that is installed would not run on a platform whose own packages have that version. */
    public List<Refusal> onPlatform(UnitManifest manifest, Version platform) {
        return rules.onPlatform(platform).check(manifest);
    }

    private static void identity(UnitManifest manifest, Optional<Installed> owner, List<Refusal> refusals) {
        Optional<String> symbolicName = manifest.symbolicName();
        if (symbolicName.isEmpty()) {
            refusals.add(Refusals.noBundle());
        } else if (manifest.id().isEmpty()) {
            refusals.add(Refusals.noId());
        } else if (!ID.matcher(manifest.id().get()).matches()) {
            refusals.add(Refusals.badId(manifest.id().get()));
        }
        owner.filter(known -> symbolicName.filter(name -> !name.equals(known.symbolicName())).isPresent())
                .ifPresent(known -> refusals.add(Refusals.idTaken(manifest.id().orElseThrow(), known.symbolicName(), symbolicName.orElseThrow())));
    }

    private static List<String> grown(UnitManifest manifest, Optional<Installed> before) {
        List<String> granted = before.map(Installed::permissions).orElse(List.of());
        return manifest.permissions().stream().filter(permission -> !granted.contains(permission)).toList();
    }

    private static Optional<Version> version(UnitManifest manifest) {
        try {
            return Optional.of(manifest.version());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Change change(IncomingJar jar, Optional<Version> to, Optional<Installed> before) {
        if (before.isEmpty() || to.isEmpty()) {
            return Change.INSTALL;
        }
        if (before.get().sha256().equals(jar.sha256())) {
            return Change.SAME;
        }
        return to.get().compareTo(Version.parseVersion(before.get().version())) < 0 ? Change.DOWNGRADE : Change.UPGRADE;
    }

    private static Examined hopeless(Refusal refusal) {
        return new Examined(new Plan(Change.INSTALL, Optional.empty(), Optional.empty(), Optional.empty(), Plan.Trust.UNSIGNED, Optional.empty(),
                List.of(), List.of(), List.of(), List.of(), List.of(refusal), List.of()), Optional.empty());
    }
}
