package io.keystory.oidc.token.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.UserScope;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.Given.ResourceView;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.security.AccountTokens;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThirdPartyTokensTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String SCOPE = "openid offline_access profile email read write";

    private Authorized stranger;
    private ResourceView orders;

    @BeforeEach
    void aThirdPartyThatMayAskForProfileAndReading() {
        TestKey.current();
        String client = GIVEN.client(ApplicationType.SPA, ClientSettings.DEFAULTS, true, Given.REDIRECT_URI);
        stranger = new Authorized(PROVIDER, client, GIVEN.user());
        orders = GIVEN.resource(600, "read", "write");
        GIVEN.roleOfUser(stranger.user(), GIVEN.role(RoleType.USER, "Clerk", orders, "read", "write"));
        GIVEN.enabledScope(client, UserScope.PROFILE);
        GIVEN.enabledScope(client, orders, "read");
    }

    @Test
    void the_user_has_it_the_administrator_opened_it_and_the_user_allowed_it() {
        stranger.allowed(orders.indicator(), "read", "write");

        assertThat(refreshed()).isEqualTo("read");
    }

    @Test
    void a_scope_that_opens_up_after_consent_is_not_gained_by_refreshing() {
        stranger.allowed(orders.indicator(), "read");
        String token = stranger.exchange(SCOPE, orders.indicator()).text("refresh_token");
        GIVEN.enabledScope(stranger.client(), orders, "write");

        assertThat(stranger.refresh(token, "resource", orders.indicator(), "scope", "read write").text("scope"))
                .isEqualTo("read");
    }

    @Test
    void a_scope_that_is_closed_again_is_lost_by_refreshing() {
        stranger.allowed(orders.indicator(), "read");
        GIVEN.happened(new ResourceScopeDisabled(
                new ApplicationId(stranger.client()), new ScopeId(orders.id() + "-read")));

        assertThat(refreshed()).isEmpty();
    }

    @Test
    void only_claims_that_may_be_asked_for_are_told() {
        var opaque = stranger.exchange(SCOPE);

        assertThat(opaque.text("scope")).isEqualTo("openid offline_access profile");
        assertThat(TestKey.claims(opaque.text("id_token"))).containsKey("name").doesNotContainKey("email");

        GIVEN.happened(new UserScopeDisabled(new ApplicationId(stranger.client()), UserScope.PROFILE));
        var refreshed = stranger.refresh(opaque.text("refresh_token"));
        assertThat(refreshed.text("scope")).isEqualTo("openid offline_access");
        assertThat(TestKey.claims(refreshed.text("id_token"))).doesNotContainKey("name");
    }

    @Test
    void userinfo_tells_nothing_any_more_that_was_closed_after_the_token_was_issued() {
        String token = stranger.exchange(SCOPE).text("access_token");
        assertThat(told(token)).contains("name");

        GIVEN.happened(new UserScopeDisabled(new ApplicationId(stranger.client()), UserScope.PROFILE));

        assertThat(told(token)).containsExactly("sub");
    }

    @Test
    void nor_is_who_asks_what_a_token_is_good_for_told_of_it() {
        Answer tokens = stranger.exchange(SCOPE);
        String server = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        assertThat(scope(server, tokens.text("access_token"))).isEqualTo("openid offline_access profile");

        GIVEN.happened(new UserScopeDisabled(new ApplicationId(stranger.client()), UserScope.PROFILE));

        assertThat(scope(server, tokens.text("access_token"))).isEqualTo("openid offline_access");
        assertThat(scope(server, tokens.text("refresh_token"))).contains("openid").doesNotContain("profile", "email");
    }

    private static String scope(String asking, String token) {
        return PROVIDER.calls().form("/oidc/token/introspection", Calls.basic(asking, Given.SECRET), "token", token)
                .text("scope");
    }

    @Test
    void an_account_opens_nothing_any_more_that_was_closed_after_the_token_was_issued() {
        String token = stranger.exchange(SCOPE).text("access_token");
        ApplicationId application = new ApplicationId(stranger.client());

        GIVEN.happened(new UserScopeDisabled(application, UserScope.PROFILE));
        assertThat(opened(token)).contains("openid").doesNotContain("profile");

        GIVEN.happened(new UserScopeEnabled(application, UserScope.PROFILE));
        assertThat(opened(token)).contains("openid", "profile");
    }

    private static Set<String> opened(String token) {
        return PROVIDER.bean(AccountTokens.class).find(token).orElseThrow().scopes();
    }

    private static Collection<String> told(String token) {
        return PROVIDER.calls().get("/oidc/me", Calls.bearer(token).toArray(String[]::new)).json().propertyNames();
    }

    @Test
    void nothing_is_left_of_a_scope_that_only_the_user_allowed() {
        stranger.allowed(orders.indicator(), "write");

        assertThat(refreshed()).isEmpty();
    }

    private String refreshed() {
        String token = stranger.exchange(SCOPE, orders.indicator()).text("refresh_token");
        return stranger.refresh(token, "resource", orders.indicator()).text("scope");
    }
}
