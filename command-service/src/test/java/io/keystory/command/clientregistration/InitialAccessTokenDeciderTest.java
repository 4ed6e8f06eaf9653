package io.keystory.command.clientregistration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.clientregistration.InitialAccessTokenCommand;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.CreateInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.RevokeInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.UseInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenEvent;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenCreated;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenRevoked;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenUsed;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.InitialAccessTokenView;
import io.keystory.events.platform.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InitialAccessTokenDeciderTest {

    private static final InitialAccessTokenId ID = new InitialAccessTokenId("t1");
    private static final ApplicationId APP = new ApplicationId("app");
    private static final Instant NOW = Instant.ofEpochMilli(1000);
    private static final InitialAccessTokenCreated ONCE = new InitialAccessTokenCreated(ID, "CI", 2000L, 1);
    private static final InitialAccessTokenUsed USED = new InitialAccessTokenUsed(ID, APP);
    private static final String REFUSED = "client_registration.token_not_usable 401";

    @Test
    void a_token_is_made_and_the_vault_has_its_digest() {
        CreateInitialAccessToken create = new CreateInitialAccessToken(ID, "CI", 2000L, 1, new Secret("digest"), NOW);

        assertThat(given().when(create)).containsExactly(ONCE);
        assertThat(given().secrets(create)).containsExactly("+t1 initial-access-token digest #");
        assertThat(given().refused(new CreateInitialAccessToken(ID, " ", null, 1, new Secret("digest"), NOW)))
                .isEqualTo("guard.invalid_input 400");
        assertThat(given().refused(new CreateInitialAccessToken(ID, "CI", 1000L, 1, new Secret("digest"), NOW)))
                .isEqualTo("guard.invalid_input 400");
    }

    @Test
    void a_token_is_used_as_often_as_it_may() {
        assertThat(given(ONCE).when(use(1999))).containsExactly(USED);
        assertThat(given(ONCE, USED).refused(use(1999))).isEqualTo(REFUSED);
        assertThat(given(new InitialAccessTokenCreated(ID, "any", null, null), USED, USED).when(use(9999)))
                .containsExactly(USED);
    }

    @Test
    void a_token_that_is_over_lets_nobody_in() {
        assertThat(given(ONCE).refused(use(2000))).isEqualTo(REFUSED);
        assertThat(given(ONCE, new InitialAccessTokenRevoked(ID)).refused(use(1999))).isEqualTo(REFUSED);
        assertThat(given().refused(use(1))).isEqualTo(REFUSED);
    }

    @Test
    void a_token_is_revoked_once() {
        RevokeInitialAccessToken revoke = new RevokeInitialAccessToken(ID);

        assertThat(given(ONCE).when(revoke)).containsExactly(new InitialAccessTokenRevoked(ID));
        assertThat(given(ONCE).secrets(revoke)).containsExactly("-t1");
        assertThat(given(ONCE, new InitialAccessTokenRevoked(ID)).refused(revoke))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    private static UseInitialAccessToken use(long now) {
        return new UseInitialAccessToken(ID, APP, Instant.ofEpochMilli(now));
    }

    private static Given<InitialAccessTokenView, InitialAccessTokenCommand, InitialAccessTokenEvent> given(
            InitialAccessTokenEvent... history) {
        return Given.given(new InitialAccessTokenDecider(), history);
    }
}
