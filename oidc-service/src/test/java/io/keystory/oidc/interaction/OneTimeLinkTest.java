package io.keystory.oidc.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.Test;

/** Links with one-time tokens, followed by people who are signed in or not. */
class OneTimeLinkTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final String[] LINK = {"one_time_token", "t0ken", "login_hint", "somebody@example.com"};

    private final Authorized app = Authorized.inBrowser();
    private final Browser browser = new Browser(PROVIDER, app.client());

    @Test
    void who_is_not_signed_in_gets_to_the_first_screen_with_the_token() {
        Answer answer = browser.authorize(LINK);

        assertThat(Browser.asksToSignIn(answer)).isTrue();
        assertThat(Browser.sent(answer)).containsEntry("one_time_token", "t0ken")
                .containsEntry("login_hint", "somebody@example.com");
    }

    @Test
    void who_is_signed_in_as_somebody_else_is_warned_and_may_stay() {
        browser.authorize();
        browser.signIn(app.user());
        Answer warned = browser.authorize(LINK);

        assertThat(warned.header("Location")).startsWith("/switch-account?");
        assertThat(Browser.sent(warned)).containsEntry("one_time_token", "t0ken").containsEntry("app_id", app.client());
        Answer stays = browser.get("/consent?app_id=" + app.client());
        assertThat(stays.header("Location")).startsWith("/oidc/auth/");
        assertThat(Browser.sent(browser.get(stays.header("Location")))).containsKey("code");
    }

    @Test
    void who_is_signed_in_to_the_account_of_the_link_only_uses_its_token_up() {
        browser.authorize();
        browser.signIn(app.user());

        assertThat(browser.authorize("one_time_token", "t0ken", "login_hint", "ADA-" + app.user() + "@example.com")
                .header("Location")).startsWith("/one-time-token?");
    }

    @Test
    void a_request_that_may_show_no_page_goes_on_with_the_session() {
        browser.authorize();
        browser.signIn(app.user());

        assertThat(Browser.sent(browser.authorize(
                "prompt", "none", "one_time_token", "t0ken", "login_hint", "somebody@example.com"))).containsKey("code");
    }
}
