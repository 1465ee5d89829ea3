package eu.interlink.access.internal;

import eu.interlink.access.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret of the command line: new at each start, in a file that only the owner of the data directory can read, good until the
 * platform stops.
 */
@Component(service = OperatorToken.class, immediate = true)
public final class OperatorToken {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorToken.class);

    private final String secret = Tokens.PREFIX + Secrets.random();
    private final Path file;

    @Activate
    public OperatorToken(BundleContext context) {
        this(Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data")));
    }

    public OperatorToken(Path data) {
        file = data.toAbsolutePath().resolve("run").resolve("token");
        try {
            write();
        } catch (IOException e) {
            LOG.error("The operator's token could not be written to {}; the command line cannot talk to this platform", file, e);
        }
    }

    /** A temporary file is made for its owner alone (POSIX 600) and keeps that when it is moved; nobody sees it half written. */
    private void write() throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "token", ".new");
        try {
            Files.writeString(fresh, secret + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    boolean is(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Deactivate
    public void remove() {
        try {
            // A newer version of this bundle may have written its own meanwhile.
            if (Files.exists(file) && is(Files.readString(file).strip())) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("The operator's token could not be removed from {}; it is void anyway", file, e);
        }
    }
}
