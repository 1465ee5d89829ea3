package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.NODES;
import static eu.interlink.catalogue.internal.read.Kinds.PREREQUISITES;
import static eu.interlink.catalogue.internal.read.Kinds.TRANSLATIONS;

import eu.interlink.catalogue.Schema.Kind;
import eu.interlink.catalogue.Schema.Node;
import eu.interlink.catalogue.internal.Languages;
import eu.interlink.interlinker.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Builds the tree of one schema: phases, objectives and tasks. One object per schema, because keys are unique within it only. */
final class SchemaTree {

    private final ProfileLinks links;
    private final Findings findings;
    private final Set<String> keys = new HashSet<>();

    SchemaTree(ProfileLinks links, Findings findings) {
        this.links = links;
        this.findings = findings;
    }

    /** @param inherited problem profiles of the objective, which its tasks have as well */
    Optional<Node> node(Fields fields, Kind kind, Set<String> inherited, String path) {
        LocalizedText name = fields.texts("name_translations");
        if (name.isEmpty()) {
            findings.skipped(NODES, path, "A " + kind.name().toLowerCase(Locale.ROOT) + " has no name.");
            return Optional.empty();
        }
        String key = key(fields, kind, name, path);
        translations(name, key, path);
        Set<String> own = links.existing(fields.strings("problemprofiles"), path);
        Set<String> profiles = new TreeSet<>(own);
        profiles.addAll(inherited);
        List<Node> children = switch (kind) {
            case PHASE -> children(fields.objects("objectives"), Kind.OBJECTIVE, Set.of(), path);
            case OBJECTIVE -> children(fields.objects("tasks"), Kind.TASK, own, path);
            case TASK -> List.of();
        };
        return Optional.of(new Node(key, kind, name, fields.texts("description_translations"), profiles, prerequisites(fields, key, path), children));
    }

    /** The phases in an order in which each comes after its prerequisites, in the whole tree without prerequisites that do not exist. */
    List<Node> ordered(List<Node> siblings, String path) {
        List<Node> checked = new ArrayList<>();
        for (Node node : siblings) {
            List<String> existing = new ArrayList<>(node.prerequisites());
            existing.removeIf(key -> {
                boolean unknown = !keys.contains(key) || key.equals(node.key());
                if (unknown) {
                    findings.skipped(PREREQUISITES, path, "'" + node.key() + "' depends on '" + key + "', which is not in the schema.");
                }
                return unknown;
            });
            checked.add(new Node(node.key(), node.kind(), node.name(), node.description(), node.profiles(), existing,
                    ordered(node.children(), path)));
        }
        return new NodeOrder(findings, path).sort(checked);
    }

    private List<Node> children(List<Fields> objects, Kind kind, Set<String> inherited, String path) {
        return objects.stream().map(child -> node(child, kind, inherited, path)).flatMap(Optional::stream).toList();
    }

    private String key(Fields fields, Kind kind, LocalizedText name, String path) {
        String wanted = fields.text("id").map(Keys::id).orElseGet(() -> {
            findings.repaired(NODES, path, "An id is missing; it was made from the name.");
            return Keys.id(kind.name() + "_" + Keys.slug(name.in(Locale.ENGLISH)));
        });
        String key = wanted;
        for (int i = 2; !keys.add(key); i++) {
            key = wanted + "_" + i;
        }
        if (!key.equals(wanted)) {
            findings.repaired(NODES, path, "The id '" + wanted + "' is used twice; the second one became '" + key + "'.");
        }
        return key;
    }

    private List<String> prerequisites(Fields fields, String key, String path) {
        JsonNode found = fields.node().path("prerequisites");
        List<String> all = new ArrayList<>();
        if (found.isObject() && !found.isEmpty()) {
            findings.accepted(PREREQUISITES, path, "The prerequisites of '" + key + "' are an object instead of a list.");
            new Fields(found).text("item").ifPresent(item -> all.add(Keys.id(item)));
        } else if (found.isArray()) {
            for (JsonNode item : found.values()) {
                (item.isString() ? Optional.of(item.stringValue()) : new Fields(item).text("item")).ifPresentOrElse(
                        text -> all.add(Keys.id(text)),
                        () -> findings.skipped(PREREQUISITES, path, "A prerequisite of '" + key + "' names no item."));
            }
        }
        return all.stream().distinct().toList();
    }

    private void translations(LocalizedText name, String key, String path) {
        List<String> missing = Languages.ALL.stream().filter(language -> !name.texts().containsKey(language)).toList();
        if (!missing.isEmpty()) {
            findings.accepted(TRANSLATIONS, path, "The name of '" + key + "' is missing in: " + String.join(", ", missing) + ".");
        }
    }
}
