package io.keystory.edge.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedRoutesTest {

    private final RouteTable table = RouteTable.load();

    @Test
    void committed_table_is_what_the_generator_writes() throws IOException {
        Path operations = Path.of("../../shared/reference/endpoints.csv");
        assumeTrue(Files.exists(operations), "the list of operations is not beside this repository");
        assertThat(committed()).isEqualTo(
                RouteTableGenerator.table(Files.readString(operations), RouteTableGenerator.ownRoutes()));
    }

    @Test
    void every_own_route_is_in_the_table() throws IOException {
        assertThat(table.routes()).containsAll(RouteTableGenerator.rows(RouteTableGenerator.ownRoutes()));
    }

    @Test
    void every_compatible_route_has_the_owner_that_the_rules_give() throws IOException {
        List<Route> own = RouteTableGenerator.rows(RouteTableGenerator.ownRoutes());
        assertThat(table.routes()).filteredOn(route -> !own.contains(route)).hasSizeGreaterThan(380)
                .allSatisfy(route -> assertThat(route.owner())
                        .isEqualTo(OwnershipRules.ownerOf(route.method(), route.path())));
    }

    @Test
    void every_row_decides_its_own_requests() {
        assertThat(table.routes()).filteredOn(route -> !route.path().contains(":entity")).allSatisfy(route -> {
            String path = route.path().replace(":", "any-").replace("/**", "/any/thing");
            String method = route.method().equals(Route.ANY_METHOD) ? "DELETE" : route.method();
            assertThat(table.ownerOf(method, CanonicalPath.of(path).orElseThrow())).isEqualTo(route.owner());
        });
    }

    @Test
    void no_row_belongs_to_nobody() {
        assertThat(table.routes()).extracting(Route::owner).doesNotContain(Owner.NOBODY);
    }

    private static String committed() throws IOException {
        try (var csv = RouteTable.class.getResourceAsStream(RouteTable.RESOURCE)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
