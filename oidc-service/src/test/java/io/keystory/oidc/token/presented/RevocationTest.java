package io.keystory.oidc.token.presented;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.token.TokenEvent.TokenRevoked;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import io.keystory.platform.security.AccountTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;
    private Answer tokens;

    @BeforeEach
    void tokensOfAnApplication() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        tokens = app.exchange("openid offline_access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token"})
    void giving_one_token_back_ends_the_whole_grant(String kind) {
        Facts facts = new Facts(PROVIDER);

        Answer answer = revoke(tokens.text(kind));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(app.refresh(tokens.text("refresh_token")).error()).isEqualTo("invalid_grant");
        assertThat(PROVIDER.bean(AccountTokens.class).find(tokens.text("access_token"))).isEmpty();
        assertThat(facts.of(TokenRevoked.class)).hasSize(1);
        assertThat(facts.of(GrantRevoked.class)).hasSize(1);
    }

    @Test
    void giving_it_back_again_changes_nothing() {
        Together.run(5, () -> revoke(tokens.text("refresh_token")));
        Facts facts = new Facts(PROVIDER);

        assertThat(revoke(tokens.text("refresh_token")).status()).isEqualTo(200);

        assertThat(facts.all()).isEmpty();
    }

    @Test
    void an_unknown_token_is_none_to_worry_about() {
        Facts facts = new Facts(PROVIDER);

        assertThat(revoke("nonsense").status()).isEqualTo(200);

        assertThat(facts.all()).isEmpty();
    }

    @Test
    void a_foreign_token_stays_whoever_gives_it_back() {
        String other = GIVEN.client(ApplicationType.SPA);
        String web = GIVEN.client(ApplicationType.TRADITIONAL);

        Answer silent = PROVIDER.calls()
                .form("/oidc/token/revocation", "client_id", other, "token", tokens.text("refresh_token"));
        Answer refused = PROVIDER.calls().form("/oidc/token/revocation", Calls.basic(web, Given.SECRET), "token",
                tokens.text("refresh_token"));

        assertThat(silent.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("invalid_request");
        assertThat(app.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void signed_tokens_cannot_be_given_back() {
        assertThat(revoke(tokens.text("id_token")).error()).isEqualTo("unsupported_token_type");
    }

    private Answer revoke(String token) {
        return PROVIDER.calls().form("/oidc/token/revocation", "client_id", app.client(), "token", token);
    }
}
