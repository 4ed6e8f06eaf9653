package io.keystory.oidc.token.presented;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class IntrospectionTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

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
    void a_live_access_token_is_described() {
        Answer answer = introspect(tokens.text("access_token"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("active").asBoolean()).isTrue();
        assertThat(answer.text("sub")).isEqualTo(app.user());
        assertThat(answer.text("client_id")).isEqualTo(app.client());
        assertThat(answer.text("scope")).isEqualTo("openid offline_access profile");
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.text("iss")).isEqualTo("http://localhost:3001/oidc");
        assertThat(answer.json().path("exp").asLong() - answer.json().path("iat").asLong()).isBetween(3599L, 3601L);
    }

    @Test
    void a_refresh_token_is_described_until_it_is_replaced() {
        String refreshToken = tokens.text("refresh_token");
        assertThat(introspect(refreshToken).json().path("active").asBoolean()).isTrue();
        assertThat(introspect(refreshToken, "token_type_hint", "refresh_token").json().has("token_type")).isFalse();

        app.refresh(refreshToken);

        assertInactive(introspect(refreshToken));
    }

    @Test
    void a_token_that_was_cut_or_changed_is_nothing() {
        String token = tokens.text("access_token");

        List<String> variants = IntStream.range(0, token.length()).boxed()
                .flatMap(i -> List.of(token.substring(0, i), token.substring(i + 1), flipped(token, i)).stream())
                .filter(variant -> !variant.isEmpty())
                .toList();

        assertThat(variants).hasSizeGreaterThan(100).allSatisfy(variant -> assertInactive(introspect(variant)));
        assertInactive(introspect(token + "x"));
        assertInactive(introspect(" " + token));
        assertThat(introspect(token).json().path("active").asBoolean()).isTrue();
    }

    @Test
    void an_expired_token_is_inactive() {
        PROVIDER.bean(JdbcTemplate.class).update("update token.access_token set expires_at = now() where grant_id = ?",
                app.grant().value());

        assertInactive(introspect(tokens.text("access_token")));
    }

    @Test
    void the_tokens_of_a_suspended_user_are_inactive_at_once() {
        PROVIDER.events().append(new UserSuspended(new UserId(app.user())));

        assertInactive(introspect(tokens.text("access_token")));
        assertInactive(introspect(tokens.text("refresh_token")));
    }

    @Test
    void a_client_without_a_secret_sees_its_own_tokens_only() {
        String other = GIVEN.client(ApplicationType.SPA);

        assertThat(PROVIDER.calls().form("/oidc/token/introspection", "client_id", app.client(), "token",
                tokens.text("access_token")).json().path("active").asBoolean()).isTrue();
        assertInactive(PROVIDER.calls().form("/oidc/token/introspection", "client_id", other, "token",
                tokens.text("access_token")));
    }

    @Test
    void signed_tokens_are_not_for_introspection() {
        Answer answer = introspect(tokens.text("id_token"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("unsupported_token_type");
    }

    @Test
    void whoever_asks_must_say_who_they_are_and_about_what() {
        assertThat(PROVIDER.calls().form("/oidc/token/introspection", "token", "x").error())
                .isEqualTo("invalid_request");
        assertThat(PROVIDER.calls().form("/oidc/token/introspection", Calls.basic(server, "wrong"), "token", "x")
                .status()).isEqualTo(401);
        assertThat(PROVIDER.calls().form("/oidc/token/introspection", Calls.basic(server, Given.SECRET)).error())
                .isEqualTo("invalid_request");
    }

    @Test
    void a_warm_token_costs_one_statement() {
        introspect(tokens.text("access_token"));
        PROVIDER.statements().take();

        introspect(tokens.text("access_token"));

        assertThat(PROVIDER.statements().take()).hasSize(1);
    }

    private Answer introspect(String token, String... more) {
        String[] all = new String[more.length + 2];
        System.arraycopy(new String[] {"token", token}, 0, all, 0, 2);
        System.arraycopy(more, 0, all, 2, more.length);
        return PROVIDER.calls().form("/oidc/token/introspection", Calls.basic(server, Given.SECRET), all);
    }

    private static String flipped(String token, int at) {
        return token.substring(0, at) + (char) (token.charAt(at) ^ 1) + token.substring(at + 1);
    }

    private static void assertInactive(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"active\":false}");
    }
}
