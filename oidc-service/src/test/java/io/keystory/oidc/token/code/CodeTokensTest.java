package io.keystory.oidc.token.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.role.RoleType;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.platform.security.AccountTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tokens a code gives, and what is in them. */
class CodeTokensTest extends RedeemedCode {

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
}
