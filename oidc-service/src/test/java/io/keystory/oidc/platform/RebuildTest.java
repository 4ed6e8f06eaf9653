package io.keystory.oidc.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.EventMetadata;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.platform.projection.rebuild.Rebuilds;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildTest {

    private final TestProvider provider = TestProvider.running();
    private final ProjectionOrders orders = provider.bean(ProjectionOrders.class);
    private final JdbcTemplate jdbc = provider.bean(JdbcTemplate.class);

    @ParameterizedTest
    @CsvSource({"oidc-client, oidc.client", "oidc-user, oidc.user", "oidc-role, oidc.role",
        "oidc-resource, oidc.resource"})
    void the_providers_own_models_are_rebuilt_byte_for_byte(String model, String table) {
        provider.catchUp();
        List<String> before = rows(table);

        Rebuild verified = await(orders.rebuild(model, 1, EventMetadata.SYSTEM), State.VERIFIED);
        assertThat(verified.differences()).isEmpty();
        orders.switchTo(verified, EventMetadata.SYSTEM);
        await(verified, State.SWITCHED);

        assertThat(rows(table)).isEqualTo(before);
        assertThat(provider.bean(Clients.class).find("demo-app")).isPresent();
    }

    @Test
    void a_model_that_was_made_by_the_code_that_runs_is_not_outdated() {
        assertThat(provider.bean(Generations.class).live().values()).noneMatch(Generations.Live::isOutdated);
    }

    private List<String> rows(String table) {
        return jdbc.queryForList("select t::text from " + table + " t order by 1", String.class);
    }

    private Rebuild await(Rebuild rebuild, State state) {
        Rebuilds rebuilds = provider.bean(Rebuilds.class);
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() ->
                rebuilds.find(rebuild.model(), rebuild.id()).orElseThrow().state() == state);
        return rebuilds.find(rebuild.model(), rebuild.id()).orElseThrow();
    }
}
