package io.keystory.oidc.specification.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

@DisplayName("OAuth 2.0 Form Post Response Mode, 2")
class FormPostResponseModeTest {

    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final Browser browser = new Browser(PROVIDER, GIVEN.client(ApplicationType.SPA));

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void a_user_is_signed_in() {
        browser.authorize();
        browser.signIn(GIVEN.user());
    }

    @Test
    @DisplayName("2: the answer is a page that posts itself to the redirect URI, its parameters as hidden fields")
    void posted() {
        Answer page = browser.authorize("response_mode", "form_post", "state", "<\"state\"> & 'more'");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<form method=\"post\" action=\"" + Given.REDIRECT_URI + "\">", ".submit()");
        assertThat(fields(page)).containsOnlyKeys("code", "state", "iss")
                .containsEntry("state", "<\"state\"> & 'more'");
    }

    @Test
    @DisplayName("2: the page is not kept by any cache, and holds no script but its own")
    void not_kept() {
        Answer page = browser.authorize("response_mode", "form_post");

        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'nonce-",
                "frame-ancestors 'none'");
    }

    @Test
    @DisplayName("2: whoever sees it, and has no script to go on by, reads it in their language")
    void language() {
        Answer page = browser.authorize("response_mode", "form_post", "ui_locales", "ar");

        assertThat(page.body()).contains("<html lang=\"ar\" dir=\"rtl\">", "<title>لحظة من فضلك</title>",
                "<button>متابعة</button></div></noscript>");
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'nonce-");
    }

    @Test
    @DisplayName("2: errors are posted in the same way")
    void errors() {
        Answer page = browser.authorize("response_mode", "form_post", "prompt", "none login");

        assertThat(fields(page)).containsEntry("error", "invalid_request").containsKeys("state", "iss");
    }

    private static Map<String, String> fields(Answer page) {
        return FIELD.matcher(page.body()).results().collect(Collectors.toMap(
                field -> field.group(1), field -> HtmlUtils.htmlUnescape(field.group(2))));
    }
}
