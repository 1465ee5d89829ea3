package eu.interlink.lifecycle.internal;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.internal.swap.Jars;
import eu.interlink.rest.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that come as the raw body of a request. */
@Component(service = Uploads.class)
public final class Uploads {

    private final Policy policy;
    private final Path temporary;

    @Activate
    public Uploads(@Reference Policy policy, BundleContext context) {
        this.policy = policy;
        temporary = Path.of(context.getProperty("interlink.data"), "tmp");
    }

    /** Where an uploaded unit comes from, as in {@link eu.interlink.lifecycle.Unit#source()}. */
    public static String source(Caller caller) {
        return "upload:" + caller.person().map(UUID::toString).orElse("operator");
    }

    /**
     * Keeps the body in a file while the work is done. Of whoever may not do it nothing is received.
     *
     * @param action what the work needs
     * @param name   name of that file
     * @throws Problem LIMIT {@code file-too-large}
     */
    public <T> T received(Call call, String action, String name, Function<Path, T> work) throws IOException {
        policy.require(call.caller(), action, Optional.empty());
        Files.createDirectories(temporary);
        Path folder = Files.createTempDirectory(temporary, "upload-");
        Path file = folder.resolve(name);
        try {
            receive(call.stream(), file);
            return work.apply(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void receive(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > Jars.MAX) {
                    throw Problem.limit("file-too-large", "The file is too large. The limit is " + Jars.MAX + " bytes.", "max", Long.toString(Jars.MAX));
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
