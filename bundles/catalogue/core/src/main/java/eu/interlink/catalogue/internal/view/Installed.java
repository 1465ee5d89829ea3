package eu.interlink.catalogue.internal.view;

import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.Start;
import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.catalogue.internal.read.Keys;
import eu.interlink.catalogue.internal.rows.StoredEntry;
import eu.interlink.catalogue.internal.rows.StoredFile;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.platform.FileRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Entries as they are with the software Interlinkers that can be used at this moment. */
public final class Installed {

    private final List<Descriptor> descriptors;
    private final Set<String> forbidden;

    public Installed(Collection<Descriptor> descriptors) {
        this(descriptors, id -> true);
    }

    /** @param allowed whether an Interlinker may be used where something is to be started */
    public Installed(Collection<Descriptor> descriptors, Predicate<String> allowed) {
        forbidden = descriptors.stream().map(Descriptor::id).filter(allowed.negate()).map(Keys::software).collect(Collectors.toUnmodifiableSet());
        this.descriptors = descriptors.stream().filter(descriptor -> allowed.test(descriptor.id())).sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    public Entry entry(StoredEntry stored) {
        Map<String, FileRef> templates = stored.files().stream().filter(file -> file.role() == FileRole.TEMPLATE)
                .collect(Collectors.toUnmodifiableMap(StoredFile::language, StoredFile::file));
        return new Entry(stored.id(), stored.key(), stored.nature(), stored.content().name(), stored.content().description(),
                stored.content().instructions(), stored.content().tags(), stored.content().profiles(), stored.content().difficulty(),
                stored.content().licence(), stored.content().form(), stored.content().format(), stored.content().sustainability(),
                stored.content().targets(), templates, stored.content().uri(), files(stored, FileRole.LOGO).stream().findFirst(),
                files(stored, FileRole.SNAPSHOT), tool(stored).map(Descriptor::id), stored.content().name().texts().keySet(), stored.retired(),
                stored.source(), stored.version());
    }

    /** Whether it describes a tool that is installed, but may not be used where something is to be started. */
    boolean forbidden(StoredEntry stored) {
        return forbidden.contains(stored.key());
    }

    /** How a resource can be started from an entry now, in a process of that language. */
    public Optional<Start> start(StoredEntry stored, String language) {
        return switch (stored.nature()) {
            case SOFTWARE -> tool(stored).map(tool -> new Start.With(tool.id(), Optional.empty(), language));
            case KNOWLEDGE -> templates(stored, language).stream().flatMap(file -> opener(file).stream()).findFirst();
            case EXTERNAL_SOFTWARE, EXTERNAL_KNOWLEDGE -> link(stored.content().uri(), language);
        };
    }

    /** The installed software Interlinker that an entry describes. */
    Optional<Descriptor> tool(StoredEntry stored) {
        return stored.nature() != Nature.SOFTWARE ? Optional.empty()
                : descriptors.stream().filter(descriptor -> Keys.software(descriptor.id()).equals(stored.key())).findFirst();
    }

    List<Descriptor> descriptors() {
        return descriptors;
    }

    /** Templates, best language first: the one asked for, English, the rest. */
    private static List<StoredFile> templates(StoredEntry stored, String language) {
        List<StoredFile> sorted = new ArrayList<>(stored.files().stream().filter(file -> file.role() == FileRole.TEMPLATE).toList());
        sorted.sort((a, b) -> rank(a, language) != rank(b, language) ? rank(a, language) - rank(b, language)
                : a.language().compareTo(b.language()));
        return sorted;
    }

    private static int rank(StoredFile file, String language) {
        return file.language().equals(language) ? 0 : file.language().equals("en") ? 1 : 2;
    }

    private Optional<Start> opener(StoredFile file) {
        return descriptors.stream().filter(descriptor -> descriptor.templateTypes().contains(file.file().mediaType())).findFirst()
                .map(descriptor -> new Start.With(descriptor.id(), Optional.of(file.file()), file.language()));
    }

    private static Optional<Start> link(LocalizedText uri, String language) {
        return uri.find(Locale.of(language)).map(found -> new Start.Link(found.text()));
    }

    private static List<FileRef> files(StoredEntry stored, FileRole role) {
        return stored.files().stream().filter(file -> file.role() == role).map(StoredFile::file).toList();
    }
}
