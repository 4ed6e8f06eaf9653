package io.keystory.command.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand;
import io.keystory.events.grant.GrantCommand.ExtendGrant;
import io.keystory.events.grant.GrantCommand.GiveGrant;
import io.keystory.events.grant.GrantCommand.RecordLimitExceeded;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantEvent;
import io.keystory.events.grant.GrantEvent.GrantExtended;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantLimitExceeded;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrantDeciderTest {

    private static final GrantId ID = new GrantId("g1");
    private static final UserId ADA = new UserId("ada");
    private static final ApplicationId APP = new ApplicationId("app");
    private static final SessionId SESSION = new SessionId("s1");
    private static final String API = "https://api.example.org";

    private static final GiveGrant GIVE = new GiveGrant(ID, ADA, APP, SESSION, List.of("openid"),
            Map.of(API, List.of("read")), Instant.ofEpochMilli(9_000));
    private static final GrantGiven GIVEN =
            new GrantGiven(ID, ADA, APP, SESSION, List.of("openid"), Map.of(API, List.of("read")), 9_000);
    private static final RevokeGrant REVOKE = new RevokeGrant(ID, "token_reused");

    @Test
    void a_grant_is_given_once() {
        assertThat(given().when(GIVE)).containsExactly(GIVEN);
        assertThat(given(GIVEN).refused(GIVE)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void it_grows() {
        var extend = new ExtendGrant(ID, List.of("email"), Map.of(API, List.of("read", "write"), "urn:x", List.of()));

        assertThat(given(GIVEN).when(extend)).containsExactly(new GrantExtended(ID, ADA, List.of("openid", "email"),
                Map.of(API, List.of("read", "write"), "urn:x", List.of())));
        assertThat(given(GIVEN).after(extend).when(extend)).isEmpty();
    }

    @Test
    void what_is_allowed_already_changes_nothing() {
        assertThat(given(GIVEN).when(new ExtendGrant(ID, List.of("openid"), Map.of(API, List.of("read"))))).isEmpty();
    }

    @Test
    void that_others_had_to_go_for_it_is_kept() {
        var exceeded = new RecordLimitExceeded(ID, List.of(new GrantId("g0")), 1, 1);

        assertThat(given(GIVEN).when(exceeded))
                .containsExactly(new GrantLimitExceeded(ID, ADA, APP, List.of(new GrantId("g0")), 1, 1));
        assertThat(given(GIVEN).after(exceeded).state()).isEqualTo(given(GIVEN).state());
        assertThat(given().refused(exceeded)).isEqualTo("oidc.invalid_grant 404");
    }

    @Test
    void it_is_revoked_once() {
        assertThat(given(GIVEN).when(REVOKE)).containsExactly(new GrantRevoked(ID, ADA, APP, "token_reused"));
        assertThat(given(GIVEN).after(REVOKE).when(REVOKE)).isEmpty();
    }

    @Test
    void a_revoked_grant_does_not_grow_again() {
        var extend = new ExtendGrant(ID, List.of("email"), Map.of());

        assertThat(given(GIVEN).after(REVOKE).refused(extend)).isEqualTo("oidc.invalid_grant 404");
        assertThat(given().refused(extend)).isEqualTo("oidc.invalid_grant 404");
        assertThat(given().refused(REVOKE)).isEqualTo("oidc.invalid_grant 404");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(GrantAggregate.class).givenNoPriorActivity().when(GIVE).expectEvents(GIVEN);
        Aggregates.fixture(GrantAggregate.class).given(GIVEN).when(REVOKE)
                .expectEvents(new GrantRevoked(ID, ADA, APP, "token_reused"));
        Aggregates.fixture(GrantAggregate.class).givenNoPriorActivity().when(REVOKE)
                .expectException(KeystoryException.class).expectExceptionMessage("oidc.invalid_grant");
        GrantRevoked revoked = new GrantRevoked(ID, ADA, APP, "token_reused");
        Aggregates.fixture(GrantAggregate.class).given(GIVEN, revoked).when(REVOKE).expectNoEvents();
        Aggregates.fixture(GrantAggregate.class).given(GIVEN, revoked)
                .when(new ExtendGrant(ID, List.of("email"), Map.of()))
                .expectException(KeystoryException.class).expectExceptionMessage("oidc.invalid_grant");
    }

    private static Given<GrantState, GrantCommand, GrantEvent> given(GrantEvent... history) {
        return Given.given(new GrantDecider(), history);
    }
}
