package io.keystory.platform.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.EventMetadata;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.query.support.TestQueryService;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private final TestQueryService service = TestQueryService.running();
    private final Rebuilds rebuilds = service.bean(Rebuilds.class);

    @Test
    void what_is_over_is_taken_on_by_nobody_who_saw_it_while_it_was_open() {
        ProjectionOrders orders = service.bean(ProjectionOrders.class);
        Rebuild open = orders.rebuild("account-center", 1, EventMetadata.SYSTEM);
        orders.abandon(open, EventMetadata.SYSTEM);
        Awaitility.await().pollInterval(Duration.ofMillis(20))
                .until(() -> rebuilds.require(open.model(), open.id()).state() == State.ABANDONED);

        assertThat(rebuilds.claim(open, "late", open.fold())).isEmpty();
    }
}
