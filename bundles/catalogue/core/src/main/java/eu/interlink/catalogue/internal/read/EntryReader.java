package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.INTERLINKERS;

import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.internal.EntryContent;
import eu.interlink.interlinker.LocalizedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code interlinkers/<nature>/<Folder>/metadata.json}. The nature is the folder's name, it is not in the file. */
final class EntryReader {

    private static final Map<String, Nature> FOLDERS = folders();

    private final SourceFolder source;
    private final ProfileLinks links;
    private final Findings findings;
    private final JsonFile json;
    private final EntryFiles files;
    private final Instructions instructions;
    private final EntryOddities oddities;
    private final Html html = new Html();
    private final Set<String> keys = new HashSet<>();
    private int rejected;

    EntryReader(SourceFolder source, ProfileLinks links, Findings findings) {
        this.links = links;
        this.source = source;
        this.findings = findings;
        this.json = new JsonFile(findings);
        this.files = new EntryFiles(source, findings);
        this.instructions = new Instructions(source, findings, html);
        this.oddities = new EntryOddities(findings);
    }

    /** Entries that can be taken over, in the order in which they refer to each other: software before the rest. */
    List<FoundEntry> read() {
        List<FoundEntry> all = new ArrayList<>();
        FOLDERS.forEach((folder, nature) -> {
            for (Path entry : source.folders(source.resolve("interlinkers/" + folder))) {
                Optional<FoundEntry> found = read(entry, nature);
                found.ifPresentOrElse(all::add, () -> rejected++);
            }
        });
        oddities.compare(all);
        return all;
    }

    int rejected() {
        return rejected;
    }

    private Optional<FoundEntry> read(Path folder, Nature nature) {
        Path file = folder.resolve("metadata.json");
        String path = source.show(file);
        Optional<Fields> fields = json.read(INTERLINKERS, path, file).map(Fields::new);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        LocalizedText name = fields.get().texts("name_translations");
        if (name.isEmpty()) {
            findings.skipped(INTERLINKERS, path, "The Interlinker has no name in any language.");
            return Optional.empty();
        }
        String id = id(fields.get(), folder, path);
        String key = Keys.entry(nature, id);
        if (!keys.add(key)) {
            findings.skipped(INTERLINKERS, path, "The id '" + id + "' is already used by another Interlinker of this source.");
            return Optional.empty();
        }
        FoundEntry found = new FoundEntry(key, nature, path, content(fields.get(), nature, name, id, folder, path),
                files.of(fields.get(), folder, path));
        oddities.look(fields.get(), found);
        return Optional.of(found);
    }

    private String id(Fields fields, Path folder, String path) {
        return fields.text("id").orElseGet(() -> {
            String made = Keys.slug(folder.getFileName().toString());
            findings.repaired(INTERLINKERS, path, "The id is missing; '" + made + "' was made from the folder's name.");
            return made;
        });
    }

    private EntryContent content(Fields fields, Nature nature, LocalizedText name, String id, Path folder, String path) {
        return new EntryContent(name, cleaned(fields.texts("description_translations"), path), instructions.of(fields, folder, path),
                fields.stringsByLanguage("tags_translations"), links.existing(fields.strings("problemprofiles"), path), fields.text("difficulty"),
                fields.text("licence"), fields.text("form"), fields.text("format"), fields.flag("is_sustainability_related"),
                fields.strings("targets"), uri(fields, path), nature == Nature.SOFTWARE ? Optional.of(Keys.id(id)) : Optional.empty());
    }

    private LocalizedText cleaned(LocalizedText texts, String path) {
        Map<String, String> clean = new LinkedHashMap<>();
        texts.texts().forEach((language, text) -> {
            Html.Cleaned cleaned = html.clean(text);
            if (cleaned.repaired()) {
                findings.repaired(INTERLINKERS, path, "The description in '" + language + "' had broken or unsafe HTML; it was cleaned.");
            }
            clean.put(language, cleaned.html());
        });
        return new LocalizedText(clean);
    }

    /** Only addresses of the web: anything else could run in the reader's browser. */
    private LocalizedText uri(Fields fields, String path) {
        Map<String, String> safe = new LinkedHashMap<>();
        fields.texts("uri_translations").texts().forEach((language, uri) -> {
            if (uri.matches("(?i)https?://\\S+")) {
                safe.put(language, uri);
            } else {
                findings.skipped(INTERLINKERS, path, "The link in '" + language + "' is no web address.");
            }
        });
        return new LocalizedText(safe);
    }

    private static Map<String, Nature> folders() {
        Map<String, Nature> folders = new LinkedHashMap<>();
        folders.put("software", Nature.SOFTWARE);
        folders.put("externalsoftware", Nature.EXTERNAL_SOFTWARE);
        folders.put("externalknowledge", Nature.EXTERNAL_KNOWLEDGE);
        folders.put("knowledge", Nature.KNOWLEDGE);
        return folders;
    }
}
