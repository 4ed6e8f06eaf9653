package io.keystory.oidc.platform;

import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RebuiltAsLive;
import io.keystory.platform.projection.RichEvents;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuilds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuiltAsLiveTest {

    /** With the second seed an application is deleted of which something was set aside before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void every_model_made_live_is_the_one_made_again_and_goes_on_like_it(int seed) {
        try (TestProvider provider = TestProvider.alone()) {
            check(provider, seed);
        }
    }

    private static void check(TestProvider provider, int seed) {
        RebuiltAsLive models = new RebuiltAsLive(provider.beans(Projection.class), provider.bean(JdbcTemplate.class),
                provider.bean(ProjectionOrders.class), provider.bean(Rebuilds.class));
        RichEvents happening = new RichEvents(models.models(), seed);
        for (int round = 0; round < 2; round++) {
            provider.events().append(happening.next(500));
            provider.catchUp();
            models.check();
        }
    }
}
