package eu.interlink.rest.internal;

import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All endpoints as a tree of path segments. Never changes; a new one is made when an area comes or goes. */
final class RouteTable {

    private static final Logger LOG = LoggerFactory.getLogger(RouteTable.class);

    /** What a path leads to. */
    sealed interface Found {

        /** @param values of the path parameters, in order */
        record Match(Route route, List<String> values) implements Found {
        }

        /** The path exists, but not for this method. */
        record OtherMethods(Set<String> allowed) implements Found {
        }

        /** No endpoint has this path. */
        record Nothing() implements Found {
        }
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Route> methods = new HashMap<>();
        private Optional<Node> parameter = Optional.empty();

        Node child(PathTemplate.Segment segment) {
            if (!segment.parameter()) {
                return literals.computeIfAbsent(segment.text(), text -> new Node());
            }
            if (parameter.isEmpty()) {
                parameter = Optional.of(new Node());
            }
            return parameter.get();
        }
    }

    private final Node root = new Node();
    private final List<Route> routes = new ArrayList<>();

    RouteTable(Collection<Endpoints> areas) {
        for (Endpoints area : areas) {
            for (Endpoint endpoint : area.endpoints()) {
                add(Route.of(endpoint, area.tag()));
            }
        }
    }

    private void add(Route route) {
        Node node = root;
        for (PathTemplate.Segment segment : PathTemplate.of(route.endpoint().path()).segments()) {
            node = node.child(segment);
        }
        if (node.methods.putIfAbsent(route.endpoint().method(), route) == null) {
            routes.add(route);
        } else {
            LOG.warn("The endpoint {} {} of '{}' is ignored: another area has it", route.endpoint().method(), route.endpoint().path(), route.tag());
        }
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    /** @param segments of the path below {@code /api/v1}, decoded */
    Found find(String method, List<String> segments) {
        String wanted = "HEAD".equals(method) ? "GET" : method;
        List<String> values = new ArrayList<>(2);
        Set<String> allowed = new TreeSet<>();
        Route route = walk(root, segments, 0, wanted, values, allowed);
        if (route != null) {
            return new Found.Match(route, List.copyOf(values));
        }
        return allowed.isEmpty() ? new Found.Nothing() : new Found.OtherMethods(allowed);
    }

    /** Literal text goes before a parameter; null if the method is not there (private, so no Optional on this hot path). */
    private static Route walk(Node node, List<String> segments, int at, String method, List<String> values, Set<String> allowed) {
        if (at == segments.size()) {
            Route route = node.methods.get(method);
            if (route == null) {
                allowed.addAll(node.methods.keySet());
            }
            return route;
        }
        String segment = segments.get(at);
        Node literal = node.literals.get(segment);
        Route found = literal == null ? null : walk(literal, segments, at + 1, method, values, allowed);
        if (found != null || node.parameter.isEmpty() || segment.isEmpty()) {
            return found;
        }
        values.add(segment);
        found = walk(node.parameter.get(), segments, at + 1, method, values, allowed);
        if (found == null) {
            values.removeLast();
        }
        return found;
    }
}
