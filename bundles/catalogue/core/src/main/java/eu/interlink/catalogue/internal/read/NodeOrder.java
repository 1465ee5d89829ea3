package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.PREREQUISITES;

import eu.interlink.catalogue.Schema.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts siblings after their prerequisites (topological sort). The data stores no order of phases, only what must be finished before; what
 * the prerequisites leave open stays in the order of the source.
 */
final class NodeOrder {

    private final Findings findings;
    private final String path;

    NodeOrder(Findings findings, String path) {
        this.findings = findings;
        this.path = path;
    }

    List<Node> sort(List<Node> siblings) {
        Set<String> waiting = siblings.stream().map(Node::key).collect(Collectors.toCollection(HashSet::new));
        Set<Node> left = new LinkedHashSet<>(siblings);
        List<Node> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            Node next = left.stream().filter(node -> node.prerequisites().stream().noneMatch(waiting::contains)).findFirst()
                    .orElseGet(() -> cut(left));
            left.removeIf(node -> node.key().equals(next.key()));
            waiting.remove(next.key());
            sorted.add(next);
        }
        return List.copyOf(sorted);
    }

    /** Siblings that wait for each other could never begin: the first one loses its prerequisites. */
    private Node cut(Set<Node> circle) {
        Node first = circle.iterator().next();
        findings.repaired(PREREQUISITES, path, "'" + first.key() + "' and others depend on each other in a circle; it was made the first of them.");
        return new Node(first.key(), first.kind(), first.name(), first.description(), first.profiles(), List.of(), first.children());
    }
}
