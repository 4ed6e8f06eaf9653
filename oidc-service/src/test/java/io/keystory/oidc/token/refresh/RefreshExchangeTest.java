package io.keystory.oidc.token.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.platform.security.AccountTokens;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a refresh token is worth, and to whom. */
class RefreshExchangeTest extends RefreshedApplication {

    @Test
    void a_public_client_gets_new_tokens_and_another_refresh_token() {
        Answer first = app.exchange(SCOPE);

        Answer second = app.refresh(first.text("refresh_token"));

        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.text("refresh_token")).hasSize(43).isNotEqualTo(first.text("refresh_token"));
        assertThat(second.text("access_token")).isNotEqualTo(first.text("access_token"));
        assertThat(second.text("scope")).isEqualTo(SCOPE);
        assertThat(TestKey.claims(second.text("id_token"))).containsEntry("nonce", "n-0S6_WzA2Mj")
                .containsEntry("auth_time", 1_700_000_000L).containsEntry("name", "Ada Lovelace");
        assertThat(app.refresh(second.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void an_expired_token_is_refused() {
        String token = app.exchange(SCOPE).text("refresh_token");
        PROVIDER.bean(JdbcTemplate.class).update("update token.refresh_token set expires_at = now() where grant_id = ?",
                app.grant().value());

        assertThat(app.refresh(token).error()).isEqualTo("invalid_grant");
    }

    @Test
    void scopes_may_be_fewer_but_not_others() {
        String token = app.exchange(SCOPE).text("refresh_token");

        Answer fewer = app.refresh(token, "scope", "openid");
        assertThat(fewer.text("scope")).isEqualTo("openid");
        assertThat(TestKey.claims(fewer.text("id_token"))).doesNotContainKey("name");
        assertThat(app.refresh(fewer.text("refresh_token"), "scope", "openid email").error()).isEqualTo("invalid_scope");
        assertThat(app.refresh(fewer.text("refresh_token"), "scope", "offline_access").json().has("id_token")).isFalse();
    }

    @Test
    void roles_count_as_they_are_now() {
        Given.ResourceView resource = GIVEN.resource(600, "read", "write");
        String token = app.exchange(SCOPE + " read write", resource.indicator()).text("refresh_token");

        Answer before = app.refresh(token, "resource", resource.indicator());
        GIVEN.roleOfUser(app.user(), GIVEN.role(RoleType.USER, "Writer", resource, "write"));
        Answer after = app.refresh(before.text("refresh_token"), "resource", resource.indicator());

        assertThat(TestKey.claims(before.text("access_token"))).containsEntry("scope", "");
        assertThat(TestKey.claims(after.text("access_token"))).containsEntry("scope", "write")
                .containsEntry("aud", resource.indicator());
    }

    @Test
    void a_resource_that_was_not_authorized_is_refused() {
        String token = app.exchange(SCOPE).text("refresh_token");

        assertThat(app.refresh(token, "resource", GIVEN.resource(600, "read").indicator()).error())
                .isEqualTo("invalid_target");
    }

    @Test
    void a_third_party_has_no_scope_of_a_resource_that_was_not_opened_to_it() {
        Given.ResourceView resource = GIVEN.resource(600, "read");
        Authorized stranger = new Authorized(PROVIDER,
                GIVEN.client(ApplicationType.SPA, ClientSettings.DEFAULTS, true, Given.REDIRECT_URI), GIVEN.user());
        GIVEN.roleOfUser(stranger.user(), GIVEN.role(RoleType.USER, "Guest", resource, "read"));
        String token = stranger.exchange(SCOPE + " read", resource.indicator()).text("refresh_token");

        assertThat(stranger.refresh(token, "resource", resource.indicator()).text("scope")).isEmpty();
    }

    @Test
    void a_token_in_the_hands_of_another_client_ends_the_grant_it_was_for() {
        String token = app.exchange(SCOPE).text("refresh_token");
        String other = GIVEN.client(ApplicationType.SPA);

        assertThat(PROVIDER.calls().form("/oidc/token", "grant_type", "refresh_token", "client_id", other,
                "refresh_token", token).error()).isEqualTo("invalid_grant");

        assertThat(app.refresh(token).error()).isEqualTo("invalid_grant");
    }

    @Test
    void a_suspension_holds_at_once_and_what_was_issued_before_stays_dead() {
        Answer tokens = app.exchange(SCOPE);
        PROVIDER.events().append(new UserSuspended(new UserId(app.user())));
        assertThat(app.refresh(tokens.text("refresh_token")).error()).isEqualTo("invalid_grant");
        assertThat(PROVIDER.bean(AccountTokens.class).find(tokens.text("access_token"))).isEmpty();

        PROVIDER.events().append(new UserReactivated(new UserId(app.user())));

        assertThat(app.refresh(tokens.text("refresh_token")).error()).isEqualTo("invalid_grant");
        assertThat(app.exchange(SCOPE).status()).isEqualTo(200);
    }

    @Test
    void the_tokens_of_a_deleted_user_are_worth_nothing() {
        String token = app.exchange(SCOPE).text("refresh_token");
        PROVIDER.events().append(new UserDeleted(new UserId(app.user())));

        assertThat(app.refresh(token).error()).isEqualTo("invalid_grant");
    }

    @Test
    void an_unknown_token_is_refused_and_leaves_no_trace() {
        Facts facts = new Facts(PROVIDER);

        assertThat(app.refresh("nonsense").error()).isEqualTo("invalid_grant");
        assertThat(app.refresh("").error()).isEqualTo("invalid_request");

        assertThat(facts.all()).isEmpty();
    }
}
