package io.keystory.oidc.token.presented;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserInfoTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    @Test
    void the_scopes_decide_what_is_told() {
        Answer answer = me(token("openid profile email phone address"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("sub")).isEqualTo(app.user());
        assertThat(answer.text("name")).isEqualTo("Ada Lovelace");
        assertThat(answer.json().path("picture").isNull()).isTrue();
        assertThat(answer.json().path("phone_number").isNull()).isTrue();
        assertThat(answer.json().path("phone_number_verified").asBoolean(true)).isFalse();
        assertThat(answer.json().path("address").path("streetAddress").asString()).isEqualTo("12 St James's Square");
        assertThat(answer.json().path("created_at").asLong()).isGreaterThan(1_000_000_000_000L);
        assertThat(answer.json().has("roles")).isFalse();
        assertThat(me(token("openid")).body()).isEqualTo("{\"sub\":\"" + app.user() + "\"}");
    }

    @Test
    void extended_claims_are_told_whatever_the_configuration_of_id_tokens_says() {
        GIVEN.idTokenClaims();
        GIVEN.roleOfUser(app.user(), GIVEN.role(RoleType.USER, "Reader", GIVEN.resource(60, "read"), "read"));

        Answer answer = me(token("openid roles custom_data identities urn:logto:scope:organizations"));

        assertThat(answer.json().path("roles").path(0).asString()).isEqualTo("Reader");
        assertThat(answer.json().path("custom_data").path("plan").asString()).isEqualTo("gold");
        assertThat(answer.json().path("identities").isObject()).isTrue();
        assertThat(answer.json().path("organizations").isArray()).isTrue();
    }

    @Test
    void the_token_may_come_in_the_body_of_a_post() {
        String token = token("openid");

        assertThat(PROVIDER.calls().form("/oidc/me", "access_token", token).text("sub")).isEqualTo(app.user());
        assertThat(PROVIDER.calls().send("POST", "/oidc/me", null, "Authorization", "Bearer " + token).text("sub"))
                .isEqualTo(app.user());
        assertThat(PROVIDER.calls().get("/oidc/me?access_token=" + token).status()).isEqualTo(400);
    }

    @Test
    void a_missing_or_bad_token_is_refused_as_bearer_tokens_are() {
        Answer missing = PROVIDER.calls().get("/oidc/me");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.header("WWW-Authenticate")).startsWith("Bearer realm=");
        Answer bad = me("nonsense");
        assertThat(bad.status()).isEqualTo(401);
        assertThat(bad.error()).isEqualTo("invalid_token");
        assertThat(bad.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void a_token_without_openid_is_not_enough() {
        Answer answer = me(app.exchange("profile").text("access_token"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("insufficient_scope");
    }

    @Test
    void an_id_token_is_no_access_token() {
        assertThat(me(app.exchange("openid").text("id_token")).status()).isEqualTo(401);
    }

    @Test
    void a_suspended_user_is_told_of_no_more() {
        String token = token("openid");
        PROVIDER.events().append(new UserSuspended(new UserId(app.user())));

        assertThat(me(token).error()).isEqualTo("invalid_token");
    }

    @Test
    void a_warm_token_costs_one_statement_and_a_change_is_seen() {
        String token = token("openid profile");
        me(token);
        PROVIDER.statements().take();
        me(token);
        assertThat(PROVIDER.statements().take()).hasSize(1);

        GIVEN.happened(new NameChanged(new UserId(app.user()), "Augusta King"));

        assertThat(me(token).text("name")).isEqualTo("Augusta King");
    }

    private String token(String scope) {
        return app.exchange(scope).text("access_token");
    }

    private static Answer me(String token) {
        return PROVIDER.calls().get("/oidc/me", Calls.bearer(token).toArray(String[]::new));
    }
}
