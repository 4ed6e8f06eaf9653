package io.keystory.oidc.page.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.oidc.page.plain.RequestLanguages;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.web.error.ErrorMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.server.ResponseStatusException;

/** What browsers are shown where no application can be told. */
class ErrorPageTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final String UNKNOWN = "/oidc/auth?client_id=nobody&response_type=code";

    @ParameterizedTest
    @CsvSource({
        "'', ja, ja, このアプリケーションはここに登録されていません。",
        "'', 'pt, en;q=0.5', pt-BR, Este aplicativo não é conhecido aqui.",
        "zh-TW, de, zh-TW, 此處沒有登記該應用程式。",
        "'xx uk', de, uk-UA, Цей застосунок тут невідомий.",
        "'', xx, en, The application that sent you here is not known."})
    void people_are_told_why_in_the_language_that_was_asked_for_or_that_of_their_browser(
            String asked, String accepted, String language, String reason) {
        Answer page = shown(asked.isEmpty() ? "" : "&ui_locales=" + encoded(asked), accepted);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("<html lang=\"" + language + "\">", "<p>" + reason + "</p>");
    }

    @Test
    void what_is_read_from_the_right_is_set_so_and_what_can_be_passed_on_is_not() {
        assertThat(shown("&ui_locales=fa", "de").body()).contains("<html lang=\"fa-IR\" dir=\"rtl\">",
                "<small lang=\"en\" dir=\"ltr\"><code>oidc.invalid_client</code> This application is not known here.</small>");
    }

    @Test
    void the_page_is_in_the_fonts_of_its_language_and_loads_nothing() {
        Answer page = shown("", "ko");

        assertThat(page.body()).contains("'Apple SD Gothic Neo', 'Malgun Gothic'", "word-break: keep-all");
        assertThat(page.header("Content-Security-Policy")).matches("default-src 'none'; base-uri 'none'; "
                + "frame-ancestors 'none'; style-src 'nonce-[A-Za-z0-9_-]{22}'; form-action 'none'");
    }

    @ParameterizedTest
    @CsvSource({
        "/oidc/auth/01JABCDEFGHJKMNPQRSTVWXYZ0, 'This sign-in has expired, is over, or was opened in another browser.'",
        "/api/saml-applications/nobody/callback, The application that sent you here is not known.",
        "/api/saml/nobody/authn, The application asked for something that cannot be done.",
        "/oidc/auth?response_type=code, The application asked for something that cannot be done.",
        "/oidc/auth?client_id=%ff, The application asked for something that cannot be done.",
        "/oidc/auth?state=%00, The application asked for something that cannot be done."})
    void each_reason_has_its_sentence(String path, String reason) {
        assertThat(PROVIDER.calls().get(path, "Accept", "text/html").body()).contains("<p>" + reason + "</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sign-in, text/plain, 405, request.method_not_allowed",
        "POST, /callback, application/x-www-form-urlencoded, 405, request.method_not_allowed",
        "PUT, /device, text/plain, 405, request.method_not_allowed",
        "POST, /callback/github, text/plain, 415, request.general",
        "POST, /api/saml/nobody/authn, text/plain, 415, request.general"})
    void what_an_address_that_browsers_open_does_not_take_is_told_by_a_page(
            String method, String path, String type, int status, String code) {
        Answer page = PROVIDER.calls().send(method, path, "x", "Accept", "text/html", "Content-Type", type);
        Answer told = PROVIDER.calls().send(method, path, "x", "Accept", "application/json", "Content-Type", type);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<code>" + code + "</code>");
        assertThat(told.status()).isEqualTo(page.status());
        assertThat(told.body()).startsWith("{");
        assertThat(page.header("Allow")).isEqualTo(told.header("Allow"));
    }

    @Test
    void what_programs_ask_for_by_another_method_is_no_page() {
        Answer answer = PROVIDER.calls().get("/oidc/token", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void what_the_server_says_of_a_request_is_no_mistake_of_ours() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", "text/html");

        ResponseEntity<String> page = new ErrorPage(PROVIDER.bean(RequestLanguages.class))
                .failure(request, new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "inside"));

        assertThat(page.getStatusCode().value()).isEqualTo(413);
        assertThat(page.getBody()).contains("request.general").doesNotContain("inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Accept-Language"})
    void a_header_that_is_refused_is_not_what_the_refusal_asks(String name) {
        MockHttpServletRequest sent = new MockHttpServletRequest("GET", "/oidc/auth");
        sent.addHeader("Accept", "text/html");
        sent.removeHeader(name);
        sent.addHeader(name, "text/html\u0085");
        HttpServletRequest request = new StrictHttpFirewall().getFirewalledRequest(sent);

        ResponseEntity<String> answer = new ErrorPage(PROVIDER.bean(RequestLanguages.class))
                .failure(request, new RequestRejectedException("a header"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("oidc.invalid_request");
        assertThat(ErrorMessages.of("request.invalid", request)).isEqualTo(ErrorMessages.of("request.invalid"));
    }

    @Test
    void programs_are_told_in_english() {
        Answer answer = PROVIDER.calls().get(UNKNOWN, "Accept", "application/json", "Accept-Language", "ja");

        assertThat(answer.body()).contains("This application is not known here.");
    }

    @Test
    void people_are_told_why_in_their_language_while_the_database_is_away() throws Exception {
        try (TestProvider away = TestProvider.alone()) {
            away.bean(DataSource.class).unwrap(HikariDataSource.class).close();

            Answer page = away.calls().get(
                    "/oidc/auth?response_type=code", "Accept", "text/html", "Accept-Language", "ja");
            Answer failed = away.calls().get("/oidc/auth/01JABCDEFGHJKMNPQRSTVWXYZ0", "Accept", "text/html");
            ResponseEntity<String> outage = outage(away.bean(RequestLanguages.class));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("<html lang=\"ja\">", "oidc.invalid_request");
            assertThat(failed.status()).isEqualTo(503);
            assertThat(failed.header("Retry-After")).isEqualTo("1");
            assertThat(failed.body()).contains("<html lang=\"en\">", "request.database_unavailable");
            assertThat(outage.getStatusCode().value()).isEqualTo(503);
            assertThat(outage.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            assertThat(outage.getBody()).contains("<html lang=\"ja\">", "request.log_unavailable");
        }
    }

    @Test
    void a_mistake_of_ours_is_told_by_a_page_that_says_nothing_of_what_is_inside() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", "text/html");

        ResponseEntity<String> page = new ErrorPage(PROVIDER.bean(RequestLanguages.class))
                .failure(request, new IllegalStateException("the password of the database"));

        assertThat(page.getStatusCode().value()).isEqualTo(500);
        assertThat(page.getBody()).contains("request.internal_error").doesNotContain("password of");
    }

    private static ResponseEntity<String> outage(RequestLanguages languages) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", "text/html");
        request.addHeader("Accept-Language", "ja");
        return new ErrorPage(languages).answer(request, 503, "request.log_unavailable", "Try again in a moment.");
    }

    private static Answer shown(String more, String accepted) {
        return PROVIDER.calls().get(UNKNOWN + more, "Accept", "text/html", "Accept-Language", accepted);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
