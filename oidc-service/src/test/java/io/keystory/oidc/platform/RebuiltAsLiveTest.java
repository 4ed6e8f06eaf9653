package io.keystory.oidc.platform;

import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RebuiltAsLive;
import io.keystory.platform.projection.RichEvents;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuilds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuiltAsLiveTest {

    @Test
    void every_model_made_live_is_the_one_made_again_and_goes_on_like_it() {
        try (TestProvider provider = TestProvider.alone("rebuilt")) {
            check(provider);
        }
    }

    private static void check(TestProvider provider) {
        RebuiltAsLive models = new RebuiltAsLive(provider.beans(Projection.class), provider.bean(JdbcTemplate.class),
                provider.bean(ProjectionOrders.class), provider.bean(Rebuilds.class));
        RichEvents happening = new RichEvents(models.models(), 1);
        for (int round = 0; round < 2; round++) {
            provider.events().append(happening.next(500));
            provider.catchUp();
            models.check();
        }
    }
}
