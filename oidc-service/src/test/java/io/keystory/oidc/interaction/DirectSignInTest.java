package io.keystory.oidc.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that name the provider at which people sign in. */
class DirectSignInTest {

    private static final TestProvider PROVIDER = TestProvider.running();

    private final Authorized app = Authorized.inBrowser();
    private final Browser browser = new Browser(PROVIDER, app.client());

    @ParameterizedTest
    @CsvSource({"social:github, /direct/social/github?", "sso:c1, /direct/sso/c1?", "social:a/../b:c, /direct/social/a%2F..%2Fb:c?"})
    void people_are_sent_on_to_it_with_the_first_screen_to_fall_back_on(String asked, String page) {
        var answer = browser.authorize("direct_sign_in", asked, "first_screen", "register", "login_hint", "a@b.example");

        assertThat(answer.header("Location")).startsWith(page);
        assertThat(Browser.sent(answer)).containsEntry("fallback", "register")
                .containsEntry("login_hint", "a@b.example").containsEntry("app_id", app.client());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "social", "social:", "password:github", "github"})
    void what_names_none_counts_for_nothing(String asked) {
        assertThat(browser.authorize("direct_sign_in", asked).header("Location")).startsWith("/sign-in?")
                .doesNotContain("fallback");
    }

    @Test
    void who_is_signed_in_goes_nowhere_else() {
        browser.authorize();
        browser.signIn(app.user());

        assertThat(Browser.sent(browser.authorize("direct_sign_in", "social:github"))).containsKey("code");
    }

    @Test
    void the_page_is_a_step_of_an_interaction() {
        assertThat(browser.get("/direct/social/github").header("Location")).isEqualTo("/unknown-session");
    }
}
