package io.keystory.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.Test;

class ManagementTokenTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    @Test
    void an_administrator_who_is_suspended_can_do_nothing_with_the_token_they_still_have() {
        TestKey.current();
        Given.ResourceView api = GIVEN.managementApi();
        Authorized console = new Authorized(PROVIDER, "admin-console", GIVEN.user());
        GIVEN.roleOfUser(console.user(), GIVEN.role(RoleType.USER, "Administrator", api, "all"));
        String refreshToken = console.exchange("openid offline_access all", api.indicator()).text("refresh_token");
        String token = console.refresh(refreshToken, "resource", api.indicator()).text("access_token");
        assertThat(call(token).text("code")).isEqualTo("request.not_found");

        PROVIDER.events().append(new UserSuspended(new UserId(console.user())));
        assertThat(call(token).status()).isEqualTo(401);
        PROVIDER.events().append(new UserReactivated(new UserId(console.user())));
        assertThat(call(token).status()).isEqualTo(401);
    }

    private static Answer call(String token) {
        return PROVIDER.calls().get("/api/nothing-here", Calls.bearer(token).toArray(String[]::new));
    }
}
