package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.token.TokenEvent.TokenRevoked;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.security.AccountTokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What RFC 7009 demands of a server that takes tokens back. */
class Rfc7009RevocationTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String PATH = "/oidc/token/revocation";

    private Authorized app;
    private Answer tokens;

    @BeforeEach
    void tokensOfAnApplication() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        tokens = app.exchange("openid offline_access");
    }

    @Test
    void section_2_1_either_token_ends_the_whole_grant_at_once() {
        for (String which : List.of("refresh_token", "access_token")) {
            Authorized one = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
            Answer issued = one.exchange("openid offline_access");
            Facts facts = new Facts(PROVIDER);

            assertThat(revoke(one.client(), issued.text(which)).status()).isEqualTo(200);

            assertThat(one.refresh(issued.text("refresh_token")).error()).isEqualTo("invalid_grant");
            assertThat(PROVIDER.bean(AccountTokens.class).find(issued.text("access_token"))).isEmpty();
            assertThat(facts.of(TokenRevoked.class)).hasSize(1);
        }
    }

    @Test
    void section_2_1_a_wrong_or_unknown_hint_does_not_keep_a_token_from_being_found() {
        assertThat(revoke(app.client(), tokens.text("refresh_token"), "token_type_hint", "access_token").status())
                .isEqualTo(200);
        assertThat(app.refresh(tokens.text("refresh_token")).error()).isEqualTo("invalid_grant");
        assertThat(revoke(app.client(), tokens.text("refresh_token"), "token_type_hint", "whatever").status())
                .isEqualTo(200);
    }

    @Test
    void section_2_1_credentials_are_checked_first_and_a_token_must_be_given() {
        String web = GIVEN.client(ApplicationType.TRADITIONAL);
        assertThat(PROVIDER.calls().form(PATH, Calls.basic(web, "guess"), "token", tokens.text("refresh_token")).status())
                .isEqualTo(401);
        assertThat(PROVIDER.calls().form(PATH, "client_id", app.client()).error()).isEqualTo("invalid_request");
        assertThat(PROVIDER.calls().get(PATH + "?client_id=" + app.client() + "&token=x").status()).isEqualTo(405);
        assertThat(app.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void section_2_1_a_token_of_another_client_is_not_revoked() {
        assertThat(revoke(GIVEN.client(ApplicationType.SPA), tokens.text("refresh_token")).status()).isEqualTo(200);
        Answer refused = PROVIDER.calls().form(PATH, Calls.basic(GIVEN.client(ApplicationType.TRADITIONAL), Given.SECRET),
                "token", tokens.text("refresh_token"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(app.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void section_2_2_an_unknown_token_and_one_that_ended_before_are_no_error_and_leave_no_trace() {
        revoke(app.client(), tokens.text("refresh_token"));
        Facts facts = new Facts(PROVIDER);

        assertThat(revoke(app.client(), "never issued").status()).isEqualTo(200);
        assertThat(revoke(app.client(), tokens.text("refresh_token")).status()).isEqualTo(200);

        assertThat(facts.of(TokenRevoked.class)).isEmpty();
    }

    @Test
    void section_2_2_1_signed_tokens_cannot_be_revoked() {
        Answer answer = revoke(app.client(), tokens.text("id_token"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("unsupported_token_type");
    }

    @Test
    void the_parameters_may_come_as_json() {
        assertThat(PROVIDER.calls().post(PATH, "application/json", "{\"client_id\":\"%s\",\"token\":\"%s\"}"
                .formatted(app.client(), tokens.text("refresh_token"))).status()).isEqualTo(200);
        assertThat(app.refresh(tokens.text("refresh_token")).error()).isEqualTo("invalid_grant");
    }

    private static Answer revoke(String client, String token, String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"client_id", client, "token", token}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return PROVIDER.calls().form(PATH, all);
    }
}
