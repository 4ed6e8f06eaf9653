package io.keystory.edge.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A segment of the table's tree: what may follow, and who owns what ends here. */
final class RouteNode {

    private final Map<String, RouteNode> literal = new HashMap<>();
    private final Map<String, Owner> endsHere = new HashMap<>();
    private final Map<String, Owner> anyRest = new HashMap<>();
    private RouteNode parameter;

    static RouteNode of(List<Route> routes) {
        RouteNode root = new RouteNode();
        routes.forEach(route -> root.add(route, route.segments(), 0));
        return root;
    }

    private void add(Route route, List<String> segments, int at) {
        if (at == segments.size()) {
            own(endsHere, route);
        } else if (segments.get(at).equals(Route.ANY_REST)) {
            own(anyRest, route);
        } else {
            child(segments.get(at)).add(route, segments, at + 1);
        }
    }

    private RouteNode child(String segment) {
        if (!segment.startsWith(Route.ANY_SEGMENT)) {
            return literal.computeIfAbsent(segment, s -> new RouteNode());
        }
        parameter = parameter == null ? new RouteNode() : parameter;
        return parameter;
    }

    private static void own(Map<String, Owner> owners, Route route) {
        if (owners.put(route.method(), route.owner()) != null) {
            throw new IllegalArgumentException("two rows for " + route.method() + " " + route.path());
        }
    }

    /** The owner, or null; a branch that leads to none gives way to the next less telling one. */
    Owner find(String method, List<String> segments, int at) {
        Owner owner = at == segments.size() ? among(endsHere, method) : deeper(method, segments, at);
        return owner != null ? owner : among(anyRest, method);
    }

    private Owner deeper(String method, List<String> segments, int at) {
        RouteNode named = literal.get(segments.get(at));
        Owner owner = named == null ? null : named.find(method, segments, at + 1);
        return owner == null && parameter != null ? parameter.find(method, segments, at + 1) : owner;
    }

    /** Whether this very path has the method, in any branch that leads to it. */
    boolean names(String method, List<String> segments, int at) {
        if (at == segments.size()) {
            return among(endsHere, method) != null;
        }
        RouteNode named = literal.get(segments.get(at));
        return named != null && named.names(method, segments, at + 1)
                || parameter != null && parameter.names(method, segments, at + 1);
    }

    /** Whoever owns this very path by some method, in every branch that leads to it. */
    void collect(List<String> segments, int at, Map<String, Owner> owners) {
        if (at == segments.size()) {
            endsHere.forEach(owners::putIfAbsent);
            return;
        }
        RouteNode named = literal.get(segments.get(at));
        if (named != null) {
            named.collect(segments, at + 1, owners);
        }
        if (parameter != null) {
            parameter.collect(segments, at + 1, owners);
        }
    }

    private static Owner among(Map<String, Owner> owners, String method) {
        Owner owner = owners.get(method);
        return owner != null ? owner : owners.get(Route.ANY_METHOD);
    }
}
