package io.keystory.oidc.specification.oauth;

import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.resource.ResourceEvent.DefaultChanged;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.Given.ResourceView;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8707, for which resource an access token is. */
class Rfc8707ResourceIndicatorsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private ResourceView orders;
    private ResourceView bills;
    private Authorized app;
    private Browser browser;

    @BeforeEach
    void anApplicationOfTwoResources() {
        TestKey.current();
        orders = GIVEN.resource(720, "read", "write");
        bills = GIVEN.resource(60, "read");
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        browser = new Browser(PROVIDER, app.client());
        GIVEN.roleOfUser(app.user(), GIVEN.role(RoleType.USER, "Clerk", orders, "read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://nobody.example/api", "relative", "https://nobody.example/api#fragment"})
    void section_2_what_is_no_known_resource_is_an_invalid_target(String resource) {
        assertThat(sent(browser.authorize("resource", resource))).containsEntry("error", "invalid_target");
        assertThat(sent(browser.authorize("resource", orders.indicator() + "," + resource)))
                .containsEntry("error", "invalid_target");
    }

    @Test
    void section_2_1_several_resources_can_be_asked_for_at_once() {
        assertThat(Browser.asksToSignIn(browser.authorize(
                "resource", orders.indicator() + "," + bills.indicator(), "scope", "openid read"))).isTrue();
    }

    @Test
    void section_2_2_a_token_is_for_the_one_resource_that_is_named_with_what_the_user_may_there() {
        Map<String, Object> claims = TestKey.claims(exchange(orders.indicator()).text("access_token"));

        assertThat(claims).containsEntry("aud", orders.indicator()).containsEntry("scope", "read");
        assertThat((long) claims.get("exp") - (long) claims.get("iat")).isEqualTo(720);
    }

    @Test
    void section_2_2_what_was_not_asked_for_at_first_is_an_invalid_target_later() {
        String code = app.code("openid offline_access read", orders.indicator());
        assertThat(redeem(code, bills.indicator()).error()).isEqualTo("invalid_target");
        String refreshToken = app.redeem(code).text("refresh_token");

        assertThat(app.refresh(refreshToken, "resource", bills.indicator()).error()).isEqualTo("invalid_target");
    }

    @Test
    void section_2_2_a_refresh_token_gives_a_token_for_each_resource_that_was_asked_for() {
        String refreshToken = exchange(orders.indicator()).text("refresh_token");

        Answer second = app.refresh(refreshToken, "resource", bills.indicator());

        assertThat(TestKey.claims(second.text("access_token"))).containsEntry("aud", bills.indicator());
    }

    @Test
    void section_2_where_no_resource_is_named_the_default_one_is_meant() {
        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        GIVEN.happened(new DefaultChanged(orders.id(), true));
        try {
            browser.authorize("scope", "read");
            assertThat(TestKey.claims(browser.tokens(browser.signIn(app.user())).text("access_token")))
                    .containsEntry("aud", orders.indicator()).containsEntry("scope", "read");
            assertThat(TestKey.claims(asMachine(machine).text("access_token"))).containsEntry("aud", orders.indicator());
        } finally {
            GIVEN.happened(new DefaultChanged(orders.id(), false));
        }
        assertThat(asMachine(machine).error()).isEqualTo("invalid_target");
    }

    private static Answer asMachine(String machine) {
        return PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), "grant_type", "client_credentials");
    }

    private Answer exchange(String resource) {
        return redeem(app.code("openid offline_access read", orders.indicator(), bills.indicator()), resource);
    }

    private Answer redeem(String code, String resource) {
        return app.redeem(code, "resource", resource);
    }
}
