package io.keystory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.route.CanonicalPath;
import io.keystory.edge.route.Owner;
import io.keystory.edge.route.RouteTable;
import io.keystory.standalone.WholeProduct.MappedOperation;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;

/** Apart from each other the services only get what the edge sends them: it must know who answers what. */
class RouteOwnersTest {

    private static final Map<String, Owner> SERVICES = Map.of(
            "io.keystory.command.", Owner.COMMAND, "io.keystory.query.", Owner.QUERY, "io.keystory.oidc.", Owner.OIDC);

    private final RouteTable table = RouteTable.load();

    @Test
    void every_operation_is_sent_to_the_service_that_has_it() {
        assertThat(WholeProduct.running().operations()).hasSizeGreaterThan(250)
                .allSatisfy(operation -> assertThat(sentTo(operation)).isEqualTo(owner(operation)));
    }

    private Owner sentTo(MappedOperation operation) {
        return table.ownerOf(operation.method(), CanonicalPath.of(operation.path()).orElseThrow());
    }

    private static Owner owner(MappedOperation operation) {
        return SERVICES.entrySet().stream().filter(service -> operation.controller().startsWith(service.getKey()))
                .map(Entry::getValue).findFirst().orElseThrow();
    }
}
