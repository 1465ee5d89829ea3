package eu.interlink.lifecycle.internal.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * The tables that a jar brings: its schema, its scripts, and the levels on which it can run.
 *
 * @param name    name of the schema
 * @param scripts file names of its migrations, in their order
 * @param levels  levels of the schema on which this version works, e.g. {@code [1,3)}; all if it says nothing
 */
public record JarSchema(String name, List<String> scripts, VersionRange levels) {

    /** Bundle header: name of the schema, with an optional attribute {@code levels}. */
    static final String HEADER = "Interlink-Schema";
    private static final String LEVELS = "levels";
    private static final VersionRange ALL = VersionRange.valueOf("0");
    private static final Pattern SCRIPT = Pattern.compile("V(\\d+(?:[._]\\d+)*)__.*\\.sql");

    /** What a manifest says, without the scripts. @throws IllegalArgumentException if the levels are no version range */
    public static Optional<JarSchema> of(UnitManifest manifest) {
        return manifest.clauses(HEADER).stream().findFirst()
                .map(clause -> new JarSchema(clause.name(), List.of(), clause.attribute(LEVELS).map(VersionRange::valueOf).orElse(ALL)));
    }

    /** A level as scripts name it: {@code 2}, or {@code 2.1}. */
    public static String text(Version level) {
        return level.getMicro() > 0 ? level.getMajor() + "." + level.getMinor() + "." + level.getMicro()
                : level.getMinor() > 0 ? level.getMajor() + "." + level.getMinor() : Integer.toString(level.getMajor());
    }

    /** @throws IllegalArgumentException if the levels are no version range */
    static Optional<JarSchema> of(Path jar, UnitManifest manifest) throws IOException {
        Optional<JarSchema> said = of(manifest);
        return said.isEmpty() ? Optional.empty() : Optional.of(new JarSchema(said.get().name(), scripts(jar, said.get().name()), said.get().levels()));
    }

    private static List<String> scripts(Path jar, String schema) throws IOException {
        String folder = "db/" + schema + "/";
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(folder)).map(name -> name.substring(folder.length()))
                    .filter(name -> SCRIPT.matcher(name).matches()).sorted(Comparator.comparing(JarSchema::level)).toList();
        }
    }

    /** Level that a script leads to. */
    private static Version level(String script) {
        Matcher matcher = SCRIPT.matcher(script);
        return matcher.matches() ? parse(matcher.group(1)) : Version.emptyVersion;
    }

    /** A level as the schema's history names it, e.g. {@code 2} or {@code 1.1}. */
    static Version parse(String level) {
        int[] parts = Arrays.stream(level.split("[._]")).mapToInt(Integer::parseInt).toArray();
        return new Version(parts[0], parts.length > 1 ? parts[1] : 0, parts.length > 2 ? parts[2] : 0);
    }

    /** Scripts that would still have to run. */
    List<String> pending(Optional<Version> present) {
        return scripts.stream().filter(script -> present.isEmpty() || level(script).compareTo(present.get()) > 0).toList();
    }

    /** Level that the schema has once this version runs. */
    Version reached(Optional<Version> present) {
        Version own = scripts.isEmpty() ? Version.emptyVersion : level(scripts.getLast());
        return present.filter(level -> level.compareTo(own) > 0).orElse(own);
    }
}
