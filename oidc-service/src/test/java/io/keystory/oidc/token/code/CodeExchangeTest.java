package io.keystory.oidc.token.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.role.RoleType;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import io.keystory.platform.security.AccountTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CodeExchangeTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    @Test
    void a_code_gives_an_opaque_access_token_an_id_token_and_a_refresh_token() {
        Facts facts = new Facts(PROVIDER);

        Answer answer = app.exchange("openid offline_access profile email");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text("access_token")).hasSize(43);
        assertThat(answer.text("refresh_token")).hasSize(43);
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(3600);
        assertThat(answer.text("scope")).isEqualTo("openid offline_access profile email");
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(facts.of(TokensIssued.class)).singleElement().satisfies(fact -> {
            assertThat(fact.tokenTypes()).containsExactly("AccessToken", "IdToken", "RefreshToken");
            assertThat(fact.userId().value()).isEqualTo(app.user());
            assertThat(fact.grantId()).isEqualTo(app.grant());
        });
    }

    @Test
    void the_id_token_says_who_signed_in_and_when() {
        GIVEN.idTokenClaims();

        Map<String, Object> claims = TestKey.claims(app.exchange("openid profile email roles").text("id_token"));

        assertThat(claims).containsEntry("iss", "http://localhost:3001/oidc").containsEntry("sub", app.user())
                .containsEntry("aud", app.client()).containsEntry("nonce", "n-0S6_WzA2Mj")
                .containsEntry("auth_time", 1_700_000_000L).containsEntry("name", "Ada Lovelace")
                .containsEntry("picture", null).containsEntry("email_verified", true)
                .doesNotContainKeys("nickname", "roles", "at_hash", "sid");
        assertThat((long) claims.get("exp") - (long) claims.get("iat")).isEqualTo(3600);
    }

    @Test
    void extended_claims_are_in_the_id_token_once_they_are_configured() {
        GIVEN.idTokenClaims("roles");
        GIVEN.roleOfUser(app.user(), GIVEN.role(RoleType.USER, "Reader", GIVEN.resource(60, "read"), "read"));

        Map<String, Object> claims = TestKey.claims(app.exchange("openid roles custom_data").text("id_token"));

        assertThat(claims).containsEntry("roles", List.of("Reader")).doesNotContainKey("custom_data");
    }

    @Test
    void a_confidential_client_may_leave_pkce_out_and_without_a_nonce_there_is_none() {
        Authorized web = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL), GIVEN.user());

        Answer answer = redeemAsWeb(web, web.bareCode("openid"), null);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(TestKey.claims(answer.text("id_token"))).doesNotContainKey("nonce");
    }

    @Test
    void a_verifier_that_does_not_fit_is_refused_and_the_code_stays_good() {
        String code = app.code("openid");

        assertThat(redeem(code, "a".repeat(43)).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code, null).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code, "short").error()).isEqualTo("invalid_grant");
        assertThat(app.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void a_verifier_for_a_request_whose_challenge_was_stripped_is_refused() {
        Authorized web = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL), GIVEN.user());

        assertThat(redeemAsWeb(web, web.bareCode("openid"), Authorized.VERIFIER).error())
                .isEqualTo("invalid_grant");
    }

    @Test
    void a_public_client_cannot_redeem_a_code_without_a_challenge() {
        assertThat(redeem(app.bareCode("openid"), null).error()).isEqualTo("invalid_grant");
    }

    @Test
    void the_redirect_uri_must_be_the_one_of_the_request() {
        String code = app.code("openid");

        assertThat(token("code", code, "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI + "/")
                .error()).isEqualTo("invalid_grant");
        assertThat(token("code", code, "code_verifier", Authorized.VERIFIER).error()).isEqualTo("invalid_request");
    }

    @Test
    void a_replayed_code_ends_everything_that_came_of_it() {
        String code = app.code("openid offline_access");
        Answer first = app.redeem(code);
        Facts facts = new Facts(PROVIDER);

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");

        assertThat(app.refresh(first.text("refresh_token")).error()).isEqualTo("invalid_grant");
        assertThat(PROVIDER.bean(AccountTokens.class).find(first.text("access_token"))).isEmpty();
        assertThat(facts.of(GrantRevoked.class)).singleElement()
                .satisfies(revoked -> assertThat(revoked.reason()).isEqualTo("code_replayed"));
        assertThat(facts.of(TokensRefused.class)).extracting(TokensRefused::code).contains("code_replayed");
    }

    @Test
    void of_fifty_who_redeem_a_code_at_once_one_wins_and_none_keeps_the_prize() {
        String code = app.code("openid offline_access");

        List<Answer> answers = Together.run(50, () -> app.redeem(code));

        List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.error()).isEqualTo("invalid_grant"));
        assertThat(app.refresh(won.getFirst().text("refresh_token")).error()).isEqualTo("invalid_grant");
    }

    @Test
    void a_code_in_the_hands_of_another_client_ends_the_grant_it_was_for() {
        String other = GIVEN.client(ApplicationType.SPA);
        String before = app.exchange("openid offline_access").text("refresh_token");
        String code = app.code("openid");

        Answer stolen = PROVIDER.calls().form("/oidc/token", "grant_type", "authorization_code", "client_id", other,
                "code", code, "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI);

        assertThat(stolen.status()).isEqualTo(400);
        assertThat(stolen.error()).isEqualTo("invalid_grant");
        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
        assertThat(app.refresh(before).error()).isEqualTo("invalid_grant");
    }

    @Test
    void an_expired_code_is_refused() {
        String code = app.code("openid");
        PROVIDER.bean(JdbcTemplate.class)
                .update("update token.code set expires_at = now() where grant_id = ?", app.grant().value());

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
    }

    @Test
    void a_user_who_was_suspended_meanwhile_gets_nothing() {
        String code = app.code("openid");
        GIVEN.happened(new UserSuspended(new UserId(app.user())));

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
    }

    @Test
    void an_unknown_code_is_refused_and_leaves_no_trace() {
        Facts facts = new Facts(PROVIDER);

        Answer answer = app.redeem("x".repeat(43));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_grant");
        assertThat(answer.text("code")).isEqualTo("oidc.invalid_grant");
        assertThat(facts.all()).isEmpty();
    }

    @Test
    void a_token_for_a_resource_has_what_was_asked_for_and_the_roles_give() {
        Given.ResourceView resource = GIVEN.resource(600, "read", "write", "admin");
        GIVEN.roleOfUser(app.user(), GIVEN.role(RoleType.USER, "Editor", resource, "read", "write"));
        String code = app.code("openid read admin", resource.indicator());

        Answer answer = token("code", code, "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI,
                "resource", resource.indicator());

        assertThat(answer.text("scope")).isEqualTo("read");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(600);
        String token = answer.text("access_token");
        assertThat(TestKey.type(token)).isEqualTo("at+jwt");
        assertThat(TestKey.claims(token)).containsEntry("aud", resource.indicator()).containsEntry("scope", "read")
                .containsEntry("sub", app.user()).containsEntry("client_id", app.client())
                .containsEntry("iss", "http://localhost:3001/oidc").containsKey("jti");
    }

    @Test
    void a_resource_that_was_not_authorized_is_refused() {
        Given.ResourceView resource = GIVEN.resource(600, "read");
        String code = app.code("openid read");

        assertThat(token("code", code, "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI,
                "resource", resource.indicator()).error()).isEqualTo("invalid_target");
    }

    @Test
    void without_openid_the_one_authorized_resource_is_meant() {
        Given.ResourceView resource = GIVEN.resource(600, "read");

        Answer answer = app.exchange("read", resource.indicator());

        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("aud", resource.indicator());
        assertThat(answer.json().has("id_token")).isFalse();
        assertThat(answer.text("scope")).isEmpty();
        assertThat(answer.json().has("scope")).isTrue();
    }

    @Test
    void without_offline_access_tokens_end_with_the_session() {
        Authorized web = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL, new ClientSettings(
                null, null, null, null, null, true, null, null, null, null)), GIVEN.user());
        Answer answer = redeemAsWeb(web, web.code("openid"), Authorized.VERIFIER);
        assertThat(answer.json().has("refresh_token")).isTrue();

        PROVIDER.events().append(new SessionEnded(web.session(), new UserId(web.user()), "signed_out"));

        assertThat(PROVIDER.bean(AccountTokens.class).find(answer.text("access_token"))).isEmpty();
        assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(web.client(), Given.SECRET), "grant_type",
                "refresh_token", "refresh_token", answer.text("refresh_token")).error()).isEqualTo("invalid_grant");
    }

    @Test
    void without_offline_access_there_is_no_refresh_token() {
        assertThat(app.exchange("openid").json().has("refresh_token")).isFalse();
    }

    private Answer redeem(String code, String verifier) {
        return token("code", code, "code_verifier", verifier, "redirect_uri", Given.REDIRECT_URI);
    }

    private Answer token(String... parameters) {
        String[] all = new String[parameters.length + 4];
        System.arraycopy(new String[] {"grant_type", "authorization_code", "client_id", app.client()}, 0, all, 0, 4);
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        return PROVIDER.calls().form("/oidc/token", all);
    }

    private static Answer redeemAsWeb(Authorized web, String code, String verifier) {
        return PROVIDER.calls().form("/oidc/token", Calls.basic(web.client(), Given.SECRET), "grant_type",
                "authorization_code", "code", code, "code_verifier", verifier, "redirect_uri", Given.REDIRECT_URI);
    }
}
