package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.SCHEMAS;

import eu.interlink.catalogue.Schema.Kind;
import eu.interlink.catalogue.Schema.Node;
import eu.interlink.interlinker.LocalizedText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads schemas: a folder each with one file per phase, or, if there is no such folder, the generated file with whole schemas. */
final class SchemaReader {

    private static final String GENERATED = "schemas_DO_NOT_MODIFY.json";

    private final SourceFolder source;
    private final ProfileLinks links;
    private final Findings findings;
    private final JsonFile json;
    private final Set<String> keys = new HashSet<>();
    private int rejected;

    SchemaReader(SourceFolder source, ProfileLinks links, Findings findings) {
        this.source = source;
        this.links = links;
        this.findings = findings;
        this.json = new JsonFile(findings);
    }

    List<FoundSchema> read() {
        List<FoundSchema> all = new ArrayList<>();
        if (source.isFolder("schemas")) {
            for (Path folder : source.folders(source.resolve("schemas"))) {
                Path file = folder.resolve("metadata.json");
                json.read(SCHEMAS, source.show(file), file).map(Fields::new)
                        .flatMap(header -> schema(header, source.show(file), folder.getFileName().toString(), phases(folder)))
                        .ifPresentOrElse(all::add, () -> rejected++);
            }
        } else if (Files.exists(source.resolve(GENERATED))) {
            json.read(SCHEMAS, GENERATED, source.resolve(GENERATED)).ifPresent(array -> generated(array, all));
        }
        return all;
    }

    int rejected() {
        return rejected;
    }

    private void generated(JsonNode array, List<FoundSchema> all) {
        for (JsonNode node : array.values()) {
            Fields header = new Fields(node);
            List<Phase> phases = header.objects("phases").stream().map(phase -> new Phase(GENERATED, phase)).toList();
            schema(header, GENERATED, "", phases).ifPresentOrElse(all::add, () -> rejected++);
        }
    }

    private record Phase(String path, Fields fields) {
    }

    private List<Phase> phases(Path folder) {
        List<Phase> all = new ArrayList<>();
        for (Path file : source.files(folder.resolve("phases"))) {
            if (file.getFileName().toString().endsWith(".json")) {
                json.read(SCHEMAS, source.show(file), file).ifPresent(node -> all.add(new Phase(source.show(file), new Fields(node))));
            }
        }
        return all;
    }

    private Optional<FoundSchema> schema(Fields header, String path, String folder, List<Phase> phases) {
        LocalizedText name = header.texts("name_translations");
        String key = Keys.id(header.text("id").orElse(folder));
        if (name.isEmpty() || key.isEmpty() || phases.isEmpty() || !keys.add(key)) {
            findings.skipped(SCHEMAS, path, name.isEmpty() ? "The schema has no name." : key.isEmpty() ? "The schema has no id."
                    : phases.isEmpty() ? "The schema has no phases." : "The id '" + key + "' is already used by another schema of this source.");
            return Optional.empty();
        }
        SchemaTree tree = new SchemaTree(links, findings);
        List<Node> nodes = phases.stream().map(phase -> tree.node(phase.fields(), Kind.PHASE, Set.of(), phase.path())).flatMap(Optional::stream)
                .toList();
        return Optional.of(new FoundSchema(key, path, name, header.texts("description_translations"),
                header.text("licence").orElse(""), tree.ordered(nodes, path)));
    }
}
