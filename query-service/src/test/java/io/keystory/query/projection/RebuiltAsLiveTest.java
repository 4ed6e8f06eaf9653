package io.keystory.query.projection;

import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RebuiltAsLive;
import io.keystory.platform.projection.RichEvents;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuiltAsLiveTest {

    @Test
    void every_model_made_live_is_the_one_made_again_and_goes_on_like_it() {
        try (TestQueryService service = TestQueryService.start(TestQueryService.newDatabase(), "one")) {
            RebuiltAsLive models = new RebuiltAsLive(service.beans(Projection.class),
                    service.bean(JdbcTemplate.class), service.bean(ProjectionOrders.class), service.bean(Rebuilds.class));
            RichEvents happening = new RichEvents(models.models(), 1);
            for (int round = 0; round < 2; round++) {
                service.events().append(happening.next(1000));
                service.events().append(happening.ofEachKind());
                service.catchUp();
                models.check();
            }
        }
    }
}
