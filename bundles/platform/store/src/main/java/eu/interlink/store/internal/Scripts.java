package eu.interlink.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** All migrations of one schema for one engine. */
public record Scripts(List<Script> scripts) implements ResourceProvider {

    /** Folder inside a bundle. */
    public static String folder(String schema) {
        return "db/" + schema;
    }

    /** Folder of the scripts that only PostgreSQL runs. */
    public static String postgresqlFolder(String schema) {
        return "db/" + schema + "-postgresql";
    }

    public Scripts {
        scripts = scripts.stream().sorted().toList();
    }

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream().filter(script -> script.name().equals(name)).findFirst().map(Script::resource).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream().filter(script -> script.name().startsWith(prefix) && Arrays.stream(suffixes).anyMatch(script.name()::endsWith))
                .map(Script::resource).toList();
    }

    /** Whether there are scripts that take old shapes away. */
    boolean contracting() {
        return scripts.stream().anyMatch(script -> script.name().startsWith(Migrator.CONTRACT));
    }

    /** A hash over names and texts: the same scripts always give the same one. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Script script : scripts) {
                digest.update(script.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(script.sql().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
