package eu.interlink.lifecycle.internal.plan;

import eu.interlink.interlinker.platform.Activity;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinker.platform.PersonNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a bundle must ask for in its header {@code Interlinker-Permissions} before it is given a service of the platform. Its own
 * resources, their rights and files, and its own tables belong to every bundle. Other words in the header are shown to the administrator
 * and not checked: nobody can be kept from the network inside one Java process.
 */
public enum Permission {

    /** Names of people. */
    PERSON_NAMES("person-names", PersonNames.class),
    /** Sentences in the history of processes. */
    ACTIVITY("activity", Activity.class),
    /** Messages to open screens. */
    LIVE("live", Live.class);

    private static final String COMPONENTS = "OSGI-INF/";

    private final String word;
    private final String service;

    Permission(String word, Class<?> service) {
        this.word = word;
        this.service = service.getName();
    }

    public String word() {
        return word;
    }

    /** The permission that a service needs; empty if every bundle may have it. */
    public static Optional<Permission> of(String service) {
        return Arrays.stream(values()).filter(permission -> permission.service.equals(service)).findFirst();
    }

    /** What the components of a jar refer to and its header does not ask for. */
    static List<Permission> undeclared(Path jar, List<String> declared) throws IOException {
        List<Permission> missing = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> descriptions = zip.stream().filter(entry -> entry.getName().startsWith(COMPONENTS) && entry.getName().endsWith(".xml")).toList();
            for (ZipEntry entry : descriptions) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    Arrays.stream(values()).filter(permission -> xml.contains('"' + permission.service + '"') && !declared.contains(permission.word)
                            && !missing.contains(permission)).forEach(missing::add);
                }
            }
        }
        return missing;
    }
}
