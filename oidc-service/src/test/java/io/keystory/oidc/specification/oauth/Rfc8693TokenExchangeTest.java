package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.token.TokenEvent.TokenExchanged;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.platform.security.AccountTokens;
import io.keystory.platform.token.PersonalAccessTokenValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What RFC 8693 demands of a server that exchanges tokens, and to whom we give any beyond it. */
class Rfc8693TokenExchangeTest extends ExchangingClient {

    @Test
    void section_2_2_1_the_answer_tells_token_type_and_issued_type_and_brings_nothing_else() {
        Answer answer = exchange(IMPERSONATION, GIVEN.subjectToken(user), "resource", resource.indicator(),
                "scope", "read write");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("issued_token_type")).isEqualTo(ACCESS);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.text("scope")).isEqualTo("read");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(900);
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(answer.json().has("id_token")).isFalse();
        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("sub", user)
                .containsEntry("client_id", client).containsEntry("aud", resource.indicator()).doesNotContainKey("act");
    }

    @Test
    void section_2_1_subject_token_and_its_type_are_required() {
        String token = GIVEN.subjectToken(user);
        assertThat(call("subject_token", token).error()).isEqualTo("invalid_request");
        assertThat(call("subject_token_type", IMPERSONATION).error()).isEqualTo("invalid_request");
        assertThat(exchange("urn:ietf:params:oauth:token-type:saml2", token).error()).isEqualTo("invalid_request");
    }

    @Test
    void section_2_1_an_actor_token_comes_with_its_type_and_neither_alone() {
        String token = GIVEN.subjectToken(user);
        assertThat(exchange(IMPERSONATION, token, "actor_token", "x").error()).isEqualTo("invalid_request");
        assertThat(exchange(IMPERSONATION, token, "actor_token_type", ACCESS).error()).isEqualTo("invalid_request");
        assertThat(exchange(IMPERSONATION, token, "actor_token", "x", "actor_token_type", ACCESS).error())
                .isEqualTo("invalid_request");
        assertThat(exchange(IMPERSONATION, token, "actor_token", "x", "actor_token_type", PERSONAL).error())
                .isEqualTo("invalid_request");
    }

    @Test
    void section_2_1_other_kinds_of_tokens_are_not_given() {
        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user), "requested_token_type",
                "urn:ietf:params:oauth:token-type:id_token").error()).isEqualTo("invalid_request");
    }

    @Test
    void section_2_2_2_an_unknown_target_is_refused() {
        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user), "resource", "https://nobody.example").error())
                .isEqualTo("invalid_target");
        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user), "audience", "somebody").error())
                .isEqualTo("invalid_target");
    }

    @Test
    void section_2_2_2_a_subject_token_that_is_not_valid_is_an_invalid_request() {
        for (String type : List.of(ACCESS, IMPERSONATION, PERSONAL)) {
            for (String token : List.of("nonsense", "sub_" + "x".repeat(32), "a.b.c", "eyJhbGciOiJub25lIn0.e30.",
                    PersonalAccessTokenValue.create("0".repeat(21)))) {
                Answer answer = exchange(type, token);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.error()).as(type + " " + token).isEqualTo("invalid_request");
            }
        }
    }

    @Test
    void section_4_1_an_actor_is_told_and_the_user_stays_the_subject() {
        Authorized agent = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        Facts facts = new Facts(PROVIDER);
        String actorToken = agent.exchange("openid").text("access_token");

        Answer answer = exchange(IMPERSONATION, GIVEN.subjectToken(user), "resource", resource.indicator(),
                "actor_token", actorToken, "actor_token_type", ACCESS);
        Answer again = exchange(ACCESS, answer.text("access_token"), "resource", resource.indicator());

        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("sub", user)
                .containsEntry("act", Map.of("sub", agent.user()));
        assertThat(TestKey.claims(again.text("access_token"))).containsEntry("act", Map.of("sub", agent.user()));
        assertThat(facts.of(TokenExchanged.class).getFirst().actorId().value()).isEqualTo(agent.user());
    }

    @Test
    void an_actor_token_needs_openid() {
        Authorized agent = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());

        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user), "actor_token",
                agent.exchange("profile").text("access_token"), "actor_token_type", ACCESS).error())
                .isEqualTo("invalid_request");
    }

    @Test
    void without_a_resource_the_token_is_opaque_and_opens_userinfo() {
        Answer answer = exchange(IMPERSONATION, GIVEN.subjectToken(user), "scope", "openid profile offline_access");

        assertThat(answer.text("access_token")).hasSize(43);
        assertThat(PROVIDER.calls().get("/oidc/me", "Authorization", "Bearer " + answer.text("access_token"))
                .text("sub")).isEqualTo(user);
        PROVIDER.events().append(new UserSuspended(new UserId(user)));
        assertThat(PROVIDER.bean(AccountTokens.class).find(answer.text("access_token"))).isEmpty();
    }

    @Test
    void tokens_of_third_parties_and_of_machines_are_not_exchanged() {
        Authorized stranger = new Authorized(PROVIDER,
                GIVEN.client(ApplicationType.SPA, ClientSettings.DEFAULTS, true, Given.REDIRECT_URI), user);
        assertThat(exchange(ACCESS, stranger.exchange("openid").text("access_token")).error())
                .isEqualTo("invalid_request");

        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        String ofMachine = PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), "grant_type",
                "client_credentials", "resource", resource.indicator()).text("access_token");
        assertThat(exchange(ACCESS, ofMachine).error()).isEqualTo("invalid_request");
    }

    @Test
    void a_client_must_be_allowed_and_a_third_party_never_is() {
        ClientSettings allowing = new ClientSettings(null, null, null, null, null, null, null, true, null, null);
        for (String other : List.of(GIVEN.client(ApplicationType.TRADITIONAL),
                GIVEN.client(ApplicationType.TRADITIONAL, allowing, true, Given.REDIRECT_URI))) {
            assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(other, Given.SECRET), "grant_type", GRANT,
                    "subject_token", "x", "subject_token_type", IMPERSONATION).error()).isEqualTo("unauthorized_client");
        }
    }
}
