package io.keystory.edge.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The generated table of every route and its owner; what it does not name belongs to nobody.
 *
 * <p>The most telling row decides: segment by segment from the left, literal text before {@code :name} before
 * {@code **}; for the same path a row of the method before a row of any method.
 */
public final class RouteTable {

    static final String RESOURCE = "routes.csv";
    static final String CUSTOM_UI = "/assets/custom-ui";
    private static final String API = "/api/";
    static final String HEADER = "method,path,owner";

    private final List<Route> routes;
    private final RouteNode root;

    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.root = RouteNode.of(routes);
    }

    /** The table of this build. */
    public static RouteTable load() {
        try (InputStream table = RouteTable.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return new RouteTable(lines.lines().skip(1).map(Route::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Who answers; HEAD is decided as GET. A method that an address of the API does not have is refused by who owns one that
     * it has, since nobody else knows the address.
     */
    public Owner ownerOf(String method, CanonicalPath path) {
        String decided = method.equals("HEAD") ? "GET" : method;
        Route row = root.find(decided, path.segments(), 0);
        Owner owner = row == null ? Owner.NOBODY : row.owner();
        if (!path.value().startsWith(API) || row != null && !row.isOfAnyRest()) {
            return owner;
        }
        SortedMap<String, Owner> methods = known(path);
        return methods.isEmpty() || methods.containsKey(decided) ? owner : methods.get(methods.lastKey());
    }

    /** The methods that an address of the API has; empty for what is none, and where the table does not know. */
    public SortedSet<String> methodsOf(CanonicalPath path) {
        SortedSet<String> methods = new TreeSet<>(path.value().startsWith(API) ? known(path).keySet() : List.of());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** The methods that the table names for this very path, with their owners. */
    private SortedMap<String, Owner> known(CanonicalPath path) {
        SortedMap<String, Owner> owners = new TreeMap<>();
        root.collect(path.segments(), 0, owners);
        return owners.containsKey(Route.ANY_METHOD) ? Collections.emptySortedMap() : owners;
    }

    /**
     * Who answers, and where they are asked: what belongs to nobody and ends like a file can be one of sign-in pages that
     * were uploaded, which the provider is asked for below a place of its own.
     */
    public Target targetOf(String method, CanonicalPath path) {
        Owner owner = ownerOf(method, path);
        Optional<CanonicalPath> file = owner == Owner.NOBODY ? path.asFileBelow(CUSTOM_UI) : Optional.empty();
        return file.map(below -> new Target(ownerOf(method, below), below)).orElse(new Target(owner, path));
    }

    /** Who answers a request, by which path. */
    public record Target(Owner owner, CanonicalPath path) {
    }

    /** All rows, in the order of the file. */
    public List<Route> routes() {
        return routes;
    }
}
