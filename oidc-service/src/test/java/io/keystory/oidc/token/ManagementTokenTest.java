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
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementTokenTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    @ParameterizedTest(name = "{0} s ahead of the database")
    @ValueSource(ints = {-30, 0, 1800})
    void whoever_is_suspended_acts_with_new_tokens_only_whatever_the_clock_says(int seconds) {
        TestKey.current();
        Given.ResourceView api = GIVEN.managementApi();
        Authorized console = new Authorized(PROVIDER, "admin-console", GIVEN.user());
        GIVEN.roleOfUser(console.user(), GIVEN.role(RoleType.USER, "Administrator", api, "all"));
        String token = token(console, api, seconds);
        assertThat(call(token).text("code")).isEqualTo("request.not_found");

        PROVIDER.events().append(new UserSuspended(new UserId(console.user())));
        assertThat(call(token).status()).isEqualTo(401);
        PROVIDER.events().append(new UserReactivated(new UserId(console.user())));
        assertThat(call(token).status()).isEqualTo(401);
        assertThat(call(token(console, api, seconds)).text("code")).isEqualTo("request.not_found");
    }

    private static String token(Authorized console, Given.ResourceView api, int seconds) {
        AtomicReference<String> token = new AtomicReference<>();
        PROVIDER.clock().later(Duration.ofSeconds(seconds), () -> {
            String refreshToken = console.exchange("openid offline_access all", api.indicator()).text("refresh_token");
            token.set(console.refresh(refreshToken, "resource", api.indicator()).text("access_token"));
        });
        return token.get();
    }

    private static Answer call(String token) {
        return PROVIDER.calls().get("/api/nothing-here", Calls.bearer(token).toArray(String[]::new));
    }
}
