package io.keystory.edge.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A segment of the table's tree: what may follow, and the rows that end here. */
final class RouteNode {

    private final Map<String, RouteNode> literal = new HashMap<>();
    private final Map<String, Route> endsHere = new HashMap<>();
    private final Map<String, Route> anyRest = new HashMap<>();
    private RouteNode parameter;

    static RouteNode of(List<Route> routes) {
        RouteNode root = new RouteNode();
        routes.forEach(route -> root.add(route, route.segments(), 0));
        return root;
    }

    private void add(Route route, List<String> segments, int at) {
        if (at == segments.size()) {
            put(endsHere, route);
        } else if (segments.get(at).equals(Route.ANY_REST)) {
            put(anyRest, route);
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

    private static void put(Map<String, Route> rows, Route route) {
        if (rows.put(route.method(), route) != null) {
            throw new IllegalArgumentException("two rows for " + route.method() + " " + route.path());
        }
    }

    /** The most telling row, or null; a branch that leads to none gives way to the next less telling one. */
    Route find(String method, List<String> segments, int at) {
        Route row = at == segments.size() ? among(endsHere, method) : deeper(method, segments, at);
        return row != null ? row : among(anyRest, method);
    }

    private Route deeper(String method, List<String> segments, int at) {
        RouteNode named = literal.get(segments.get(at));
        Route row = named == null ? null : named.find(method, segments, at + 1);
        return row == null && parameter != null ? parameter.find(method, segments, at + 1) : row;
    }

    /** Whoever owns this very path by some method, in every branch that leads to it. */
    void collect(List<String> segments, int at, Map<String, Owner> owners) {
        if (at == segments.size()) {
            endsHere.forEach((method, row) -> owners.putIfAbsent(method, row.owner()));
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

    private static Route among(Map<String, Route> rows, String method) {
        Route row = rows.get(method);
        return row != null ? row : rows.get(Route.ANY_METHOD);
    }
}
