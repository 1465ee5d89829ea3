package eu.interlink.lifecycle.internal.swap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In safe mode only what ships with the platform is started by itself. Keeps a note of the unit that is being started, so that the
 * launcher can tell after a crash which one it was.
 */
@Component(service = SafeMode.class)
public final class SafeMode {

    /** Framework property: why the platform runs in safe mode, one sentence. */
    static final String PROPERTY = "interlink.safe-mode";
    private static final Logger LOG = LoggerFactory.getLogger(SafeMode.class);

    private final Optional<String> reason;
    private final Path note;

    @Activate
    public SafeMode(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(PROPERTY)).filter(text -> !text.isEmpty()),
                Path.of(context.getProperty("interlink.data"), "run", "starting"));
    }

    SafeMode(Optional<String> reason, Path note) {
        this.reason = reason;
        this.note = note;
    }

    /** Why a unit is not started by itself; empty if it is. */
    Optional<String> holdsBack(UnitRow row) {
        return row.fromDistribution() ? Optional.empty()
                : reason.map(text -> "safe mode: " + text + " Switch it on to try it, or start the platform again without safe mode");
    }

    /** Why no part of the platform is exchanged by itself; empty if they are. */
    public Optional<String> holdsBackParts() {
        return reason.map(text -> "safe mode: " + text + " Start the platform again without safe mode, or give the part back");
    }

    void starting(UnitRow row) {
        starting(row.id() + " " + row.version());
    }

    /** @param what name and version */
    public void starting(String what) {
        try {
            Files.createDirectories(note.getParent());
            Files.writeString(note, what);
        } catch (IOException e) {
            LOG.warn("The note of what is being started could not be written", e);
        }
    }

    public void started() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            LOG.warn("The note of what is being started could not be removed", e);
        }
    }
}
