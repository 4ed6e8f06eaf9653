package io.keystory.edge.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The generated table of every route and its owner; what it does not name belongs to nobody.
 *
 * <p>The most telling row decides: segment by segment from the left, literal text before {@code :name} before
 * {@code **}; for the same path a row of the method before a row of any method.
 */
public final class RouteTable {

    static final String RESOURCE = "routes.csv";
    static final String CUSTOM_UI = "/assets/custom-ui";
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

    /** Who answers; HEAD is decided as GET. */
    public Owner ownerOf(String method, CanonicalPath path) {
        Owner owner = root.find(method.equals("HEAD") ? "GET" : method, path.segments(), 0);
        return owner == null ? Owner.NOBODY : owner;
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
