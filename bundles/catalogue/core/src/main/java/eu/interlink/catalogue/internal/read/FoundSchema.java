package eu.interlink.catalogue.internal.read;

import eu.interlink.catalogue.Schema.Kind;
import eu.interlink.catalogue.Schema.Node;
import eu.interlink.interlinker.LocalizedText;
import java.util.List;
import java.util.stream.Stream;

/** A co-production schema in the source. Texts are plain, not HTML. @param phases in order */
public record FoundSchema(String key, String path, LocalizedText name, LocalizedText description, String licence, List<Node> phases) {

    /** All nodes, parents before their children. */
    public Stream<Node> nodes() {
        return phases.stream().flatMap(FoundSchema::tree);
    }

    public int tasks() {
        return (int) nodes().filter(node -> node.kind() == Kind.TASK).count();
    }

    public int prerequisites() {
        return nodes().mapToInt(node -> node.prerequisites().size()).sum();
    }

    public int profileLinks() {
        return nodes().mapToInt(node -> node.profiles().size()).sum();
    }

    public int translations() {
        return name.texts().size() + description.texts().size()
                + nodes().mapToInt(node -> node.name().texts().size() + node.description().texts().size()).sum();
    }

    private static Stream<Node> tree(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(FoundSchema::tree));
    }
}
