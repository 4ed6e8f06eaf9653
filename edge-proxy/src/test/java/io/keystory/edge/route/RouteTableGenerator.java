package io.keystory.edge.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the route table: every operation of the compatible API with the owner that the rules give it, and our own
 * routes. Run it with the list of operations and the file to write whenever either changes.
 */
final class RouteTableGenerator {

    private RouteTableGenerator() {
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), table(Files.readString(Path.of(args[0])), ownRoutes()));
    }

    /**
     * The text of the table.
     *
     * @param operations lines {@code group,tag,method,path,...} below a header
     * @param ownRoutes  lines {@code method,path,owner} below a header
     */
    static String table(String operations, String ownRoutes) {
        Stream<Route> compatible = operations.lines().skip(1).map(line -> line.split(",", 5))
                .map(cells -> new Route(cells[2], cells[3], OwnershipRules.ownerOf(cells[2], cells[3])));
        Stream<Route> own = ownRoutes.lines().skip(1).map(Route::parse);
        return Stream.concat(compatible, own).distinct()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .map(Route::line)
                .collect(Collectors.joining("\n", RouteTable.HEADER + "\n", "\n"));
    }

    static String ownRoutes() throws IOException {
        try (var own = RouteTableGenerator.class.getResourceAsStream("own-routes.csv")) {
            return new String(own.readAllBytes());
        }
    }

    static List<Route> rows(String table) {
        return table.lines().skip(1).map(Route::parse).toList();
    }
}
