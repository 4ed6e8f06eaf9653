package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.token.TokenEvent.InactiveIntrospected;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What RFC 7662 demands of a server that tells what tokens are good for. */
class Rfc7662IntrospectionTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String PATH = "/oidc/token/introspection";

    private Authorized app;
    private Answer tokens;
    private String server;

    @BeforeEach
    void tokensOfAnApplicationAndAServerThatAsks() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        tokens = app.exchange("openid offline_access profile");
        server = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
    }

    @Test
    void section_2_1_it_is_asked_by_post_with_a_token_as_a_form_or_as_json() {
        assertThat(PROVIDER.calls().get(PATH + "?token=x").status()).isEqualTo(405);
        assertThat(PROVIDER.calls().form(PATH, Calls.basic(server, Given.SECRET)).error()).isEqualTo("invalid_request");
        assertThat(PROVIDER.calls().post(PATH, "application/json", "{\"client_id\":\"%s\",\"token\":\"%s\"}"
                .formatted(app.client(), tokens.text("access_token"))).json().path("active").asBoolean()).isTrue();
    }

    @Test
    void section_2_1_whoever_asks_must_be_authorized() {
        Answer nobody = PROVIDER.calls().form(PATH, Calls.basic(server, "guess"), "token", "x");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void section_2_1_a_hint_that_is_wrong_or_unknown_does_not_keep_a_token_from_being_found() {
        for (String hint : List.of("refresh_token", "access_token", "whatever")) {
            assertThat(ask(tokens.text("access_token"), hint).json().path("active").asBoolean()).isTrue();
            assertThat(ask(tokens.text("refresh_token"), hint).json().path("active").asBoolean()).isTrue();
        }
    }

    @Test
    void section_2_2_a_live_token_is_active_with_what_is_known_of_it() {
        Answer answer = ask(tokens.text("access_token"), null);

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder(
                "active", "sub", "client_id", "exp", "iat", "iss", "scope", "token_type");
    }

    @Test
    void section_2_2_a_token_that_is_no_good_is_inactive_and_nothing_more_is_said() {
        String expired = tokens.text("access_token");
        PROVIDER.bean(JdbcTemplate.class).update(
                "update token.access_token set expires_at = now() where grant_id = ?", app.grant().value());
        Authorized revoked = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        String given = revoked.exchange("openid").text("access_token");
        PROVIDER.calls().form("/oidc/token/revocation", "client_id", revoked.client(), "token", given);
        Authorized barred = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        String ofBarred = barred.exchange("openid").text("access_token");
        PROVIDER.events().append(new UserSuspended(new UserId(barred.user())));

        for (String token : List.of("never issued", expired, given, ofBarred)) {
            assertThat(ask(token, null).status()).isEqualTo(200);
            assertThat(ask(token, null).body()).isEqualTo("{\"active\":false}");
        }
    }

    @Test
    void section_4_a_client_without_a_secret_learns_nothing_of_the_tokens_of_others() {
        assertThat(PROVIDER.calls().form(PATH, "client_id", GIVEN.client(ApplicationType.SPA), "token",
                tokens.text("access_token")).body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void that_an_ended_token_is_still_in_use_is_a_fact_and_an_unknown_one_leaves_no_trace() {
        PROVIDER.calls().form("/oidc/token/revocation", "client_id", app.client(), "token", tokens.text("access_token"));
        Facts facts = new Facts(PROVIDER);

        ask(tokens.text("access_token"), null);
        ask(tokens.text("access_token"), null);
        ask("never issued", null);

        assertThat(facts.all()).singleElement().isInstanceOfSatisfying(InactiveIntrospected.class, fact -> {
            assertThat(fact.userId().value()).isEqualTo(app.user());
            assertThat(fact.applicationId().value()).isEqualTo(server);
            assertThat(fact.grantId()).isEqualTo(app.grant());
        });
    }

    private Answer ask(String token, String hint) {
        return PROVIDER.calls().form(PATH, Calls.basic(server, Given.SECRET), "token", token, "token_type_hint", hint);
    }
}
