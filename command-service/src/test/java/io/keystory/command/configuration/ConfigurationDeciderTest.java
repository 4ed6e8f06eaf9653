package io.keystory.command.configuration;

import static io.keystory.events.configuration.ConfigurationView.ID_TOKEN;
import static io.keystory.events.configuration.ConfigurationView.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.configuration.ConfigurationCommand;
import io.keystory.events.configuration.ConfigurationCommand.ChangeIdTokenClaims;
import io.keystory.events.configuration.ConfigurationCommand.ChangeSessionTtl;
import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.events.configuration.ConfigurationEvent.IdTokenClaimsChanged;
import io.keystory.events.configuration.ConfigurationEvent.SessionTtlChanged;
import io.keystory.events.configuration.ConfigurationView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationDeciderTest {

    @Test
    void claims_of_id_tokens_are_changed() {
        var change = new ChangeIdTokenClaims(ID_TOKEN, List.of("roles", "organizations"));

        assertThat(given().when(change))
                .containsExactly(new IdTokenClaimsChanged(ID_TOKEN, List.of("roles", "organizations")));
        assertThat(given().after(change).when(change)).isEmpty();
        assertThat(given().after(change).when(new ChangeIdTokenClaims(ID_TOKEN, List.of())))
                .containsExactly(new IdTokenClaimsChanged(ID_TOKEN, List.of()));
    }

    @Test
    void a_claim_that_does_not_exist_is_refused() {
        assertThat(given().refused(new ChangeIdTokenClaims(ID_TOKEN, List.of("password"))))
                .isEqualTo("guard.invalid_input 400");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 31_536_000})
    void sessions_live_from_a_second_to_a_year(long ttl) {
        var change = new ChangeSessionTtl(SESSION, ttl);

        assertThat(given().when(change)).containsExactly(new SessionTtlChanged(SESSION, ttl));
        assertThat(given().after(change).when(change)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 31_536_001})
    void sessions_do_not_live_for_ever_nor_for_no_time(long ttl) {
        assertThat(given().refused(new ChangeSessionTtl(SESSION, ttl))).isEqualTo("guard.invalid_input 400");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(ConfigurationAggregate.class).givenNoPriorActivity()
                .when(new ChangeSessionTtl(SESSION, 60)).expectEvents(new SessionTtlChanged(SESSION, 60));
        Aggregates.fixture(ConfigurationAggregate.class).given(new SessionTtlChanged(SESSION, 60))
                .when(new ChangeSessionTtl(SESSION, 60)).expectNoEvents();
    }

    private static Given<ConfigurationView, ConfigurationCommand, ConfigurationEvent> given() {
        return Given.given(new ConfigurationDecider());
    }
}
