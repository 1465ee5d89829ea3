package eu.interlink.lifecycle.internal.plan;

import eu.interlink.lifecycle.Plan.BundleChange;
import eu.interlink.lifecycle.Plan.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/** Every reason why a jar is refused: one sentence with the cause, one with the cure. */
public final class Refusals {

    private Refusals() {
    }

    static Refusal emptyFile() {
        return new Refusal("empty-file", "The file is empty. Copy it again.");
    }

    static Refusal noJar() {
        return new Refusal("not-a-jar", "The file is no jar, or it is damaged or incomplete. Copy it again, or ask the vendor for a new one.");
    }

    static Refusal noManifest() {
        return new Refusal("no-manifest", "This jar is no bundle: it has no readable manifest (META-INF/MANIFEST.MF). Ask the vendor for an Interlinker bundle.");
    }

    static Refusal noBundle() {
        return new Refusal("no-bundle", "This jar is no bundle: its manifest has no Bundle-SymbolicName. Ask the vendor for an Interlinker bundle.");
    }

    /** @param here version that runs  @param there version of the jar  @param holders what holds on to the part */
    static Refusal platformPart(String symbolicName, String here, String there, List<String> holders) {
        return new Refusal("platform-part", symbolicName + " " + there + " is a part of the platform itself, which runs with version " + here
                + ". It cannot be exchanged while the platform runs, because these hold on to it: " + String.join(", ", holders)
                + ". It comes with a new distribution: unpack that beside this one and restart with the same data directory."
                + " People stay signed in, on their page and with what they typed.");
    }

    static Refusal notForThePlatform(String symbolicName, String publisher) {
        return new Refusal("publisher-not-for-platform", symbolicName + " is a part of the platform itself, and the publisher '" + publisher
                + "' may only bring Interlinkers. If it is the maker of the platform, put its public key into conf/trust/platform.");
    }

    /** @param wired bundles that would have to be restarted with it */
    public static Optional<Refusal> refreshes(List<BundleChange> wired) {
        return wired.isEmpty() ? Optional.empty() : Optional.of(new Refusal("would-restart-others", "Others are wired to it and would have to be restarted with it: "
                + wired.stream().map(BundleChange::symbolicName).collect(Collectors.joining(", "))
                + ". Remove those first, change this one, and install them again; their data stays."));
    }

    static Refusal sameVersion(String symbolicName, String version) {
        return new Refusal("same-version", "There is another " + symbolicName + " " + version
                + " here already. Its maker must give a changed jar another version; to return to that of the distribution, give the exchanged part back.");
    }

    static Refusal partInArchive(String symbolicName) {
        return new Refusal("part-in-archive", symbolicName + " is a part of the platform itself. It cannot come in an archive: bring its jar alone.");
    }

    static Refusal noId() {
        return new Refusal("no-id", "This bundle is no Interlinker: its manifest has no Interlinker-Id. Only Interlinker bundles can be installed here.");
    }

    static Refusal badId(String id) {
        return new Refusal("bad-id", "The Interlinker-Id '" + id
                + "' is not allowed. The vendor must use 2 to 41 lower case letters, digits and dashes, beginning with a letter, and not 'link'.");
    }

    static Refusal badVersion(String version) {
        return new Refusal("bad-version", "The Bundle-Version '" + version + "' is no version. The vendor must write it like 1.2.3.");
    }

    static Refusal tied(String header) {
        return new Refusal("tied", "The bundle has the header " + header
                + ", which ties it to other bundles, so that it could not be replaced alone. The vendor must build it without.");
    }

    static Refusal exports(List<String> packages) {
        return new Refusal("exports", "The bundle exports " + String.join(", ", packages)
                + ". An Interlinker exports nothing, or replacing it would restart others. The vendor must build it without Export-Package.");
    }

    static Refusal forbiddenImport(String name) {
        return new Refusal("forbidden-import", "The bundle imports the package " + name
                + ", which is not open to Interlinkers. The vendor must embed it or use the Interlinker API.");
    }

    static Refusal onlyOptional(String name) {
        return new Refusal("only-optional", "The bundle imports the package " + name
                + " as a must, but the platform may run without it. The vendor must import it with resolution:=optional.");
    }

    static Refusal unmetImport(String name, String range, List<Version> there) {
        String present = there.isEmpty() ? "nobody here provides it"
                : "here it is in version " + String.join(", ", there.stream().map(Version::toString).toList());
        return new Refusal("unmet-import", "The bundle needs the package " + name + " in version " + range + ", but " + present
                + ". Install a version of the Interlinker made for this platform, or update the platform.");
    }

    static Refusal badRange(String name, String range) {
        return new Refusal("bad-range", "The bundle imports the package " + name + " in version '" + range
                + "', which is no version range. The vendor must correct it.");
    }

    static Refusal java(String needed, int present) {
        return new Refusal("java-version", "The bundle needs " + needed + ", but the platform runs on Java " + present
                + ". Run the platform on a newer Java, or install a version made for this one.");
    }

    static Refusal undeclared(String permission) {
        return new Refusal("undeclared-permission", "The bundle uses '" + permission + "' without asking for it."
                + " The vendor must add it to the header Interlinker-Permissions, so that you know before you install it.");
    }

    static Refusal badLevels(String levels) {
        return new Refusal("bad-levels", "The header Interlink-Schema names the levels '" + levels
                + "', which is no version range. The vendor must write it like [1,3).");
    }

    static Refusal schemaLevel(String schema, String reached, String levels) {
        return new Refusal("schema-level", "The data of '" + schema + "' is at level " + reached + ", but this version works on the levels " + levels
                + " only. Install a version that knows this level; a return to this one would need a backup from before.");
    }

    static Refusal contracted(String schema, String level, String lowest) {
        return new Refusal("schema-contracted", "Shapes of the data of '" + schema + "' older than level " + level + " were taken away, but this version may need them from level "
                + lowest + " on. Install a later version; a return to this one would need a backup from before.");
    }

    static Refusal idTaken(String id, String owner, String symbolicName) {
        return new Refusal("id-taken", "The Interlinker '" + id + "' belongs to the bundle " + owner + ", so " + symbolicName
                + " may not take its place. The vendor must choose another Interlinker-Id.");
    }

    static Refusal unsigned() {
        return new Refusal("unsigned", "The jar is not signed. Ask the vendor for a signed one; for trying out your own, switch developer mode on.");
    }

    static Refusal unknownPublisher() {
        return new Refusal("unknown-publisher", "The jar is signed by a publisher whom this platform does not know."
                + " If you trust the publisher, put its public key into conf/trust; if not, do not install the jar.");
    }

    static Refusal modified(String publisher) {
        return new Refusal("modified", "The jar is not what the publisher '" + publisher
                + "' signed: it was changed or damaged afterwards. Get it again from the publisher.");
    }

    static Refusal revoked(String publisher) {
        return new Refusal("revoked", "The jar is signed with a key of '" + publisher
                + "' that was revoked. Ask the publisher for a jar that is signed with its new key.");
    }
}
