package io.keystory.oidc.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.AccessRules;
import io.keystory.events.application.ApplicationEvent.AccessControlChanged;
import io.keystory.events.application.ApplicationEvent.AccessRulesChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DevicePageTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Pattern COOKIE = Pattern.compile("(_\\w+)=(\\w+);.*");

    private final String client = new Given(PROVIDER).device(false);

    @Test
    void the_page_begins_with_a_ticket_of_its_own() {
        Answer opened = PROVIDER.calls().get("/device?user_code=bcdf-ghjk");
        assertThat(opened.header("Location")).isEqualTo("/oidc/device?user_code=BCDF-GHJK");

        Answer begun = PROVIDER.calls().get(opened.header("Location"));
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.header("Location")).isEqualTo("/device?user_code=BCDF-GHJK");
        assertThat(begun.response().headers().allValues("Set-Cookie")).hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void a_code_may_be_as_wide_as_an_input_method_writes_it() {
        String wide = URLEncoder.encode("ｂｃｄｆ－ｇｈｊｋ", StandardCharsets.UTF_8);
        Answer opened = PROVIDER.calls().get("/device?user_code=" + wide);
        assertThat(opened.header("Location")).isEqualTo("/oidc/device?user_code=BCDF-GHJK");
    }

    @Test
    void the_page_shows_which_device_waits_under_a_code() {
        String code = code();
        String ticket = ticket(PROVIDER);

        Answer confirm = PROVIDER.calls().get("/device?user_code=" + code, "Cookie", ticket);
        assertThat(confirm.status()).isEqualTo(200);
        assertThat(confirm.header("Content-Security-Policy")).contains("nonce-").contains("form-action 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(confirm.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_form_without_the_ticket_of_this_browser_is_refused() {
        String code = code();

        for (List<String> headers : List.of(List.<String>of(), List.of("Cookie", "_device_flow_xsrf=other"))) {
            Answer answer = PROVIDER.calls().form("/oidc/device", headers, "xsrf", "guess", "user_code", code,
                    "confirm", "yes");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).isEqualTo("invalid_request");
        }
        assertThat(post(PROVIDER, "user_code", code).header("Location")).isEqualTo("/device?user_code=" + code);
    }

    @Test
    void a_code_leads_to_its_question_and_a_yes_to_signing_in() {
        String code = code();

        assertThat(post(PROVIDER, "user_code", code.toLowerCase().replace("-", " ")).header("Location"))
                .isEqualTo("/device?user_code=" + code);
        assertThat(post(PROVIDER, "user_code", code, "confirm", "yes").header("Location"))
                .startsWith("/sign-in?app_id=" + client);
        assertThat(post(PROVIDER, "user_code", code, "abort", "yes").header("Location")).isEqualTo("/device/refused");
        assertThat(post(PROVIDER, "user_code", code, "confirm", "yes").header("Location"))
                .isEqualTo("/device?problem=unknown");
    }

    @Test
    void after_ten_wrong_codes_no_process_looks_at_a_code_for_a_while() {
        String code = code();
        try (TestProvider other = TestProvider.another()) {
            for (int i = 0; i < 10; i++) {
                assertThat(post(i % 2 == 0 ? other : PROVIDER, "user_code", "BBBB-BBBB").header("Location"))
                        .isEqualTo("/device?problem=unknown");
            }
            assertThat(post(other, "user_code", code).header("Location")).isEqualTo("/device?problem=tooMany");
        }
        assertThat(post(PROVIDER, "user_code", code).header("Location")).isEqualTo("/device?problem=tooMany");

        PROVIDER.bean(JdbcTemplate.class).update("update token.wrong_device_code set expires_at = clock_timestamp()");
        assertThat(post(PROVIDER, "user_code", code).header("Location")).isEqualTo("/device?user_code=" + code);
    }

    @Test
    void a_code_that_is_right_costs_one_statement() {
        String code = code();
        PROVIDER.statements().take();

        assertThat(post(PROVIDER, "user_code", code).header("Location")).isEqualTo("/device?user_code=" + code);
        assertThat(PROVIDER.statements().take()).singleElement().asString().contains("token.device_code");
    }

    @Test
    void who_is_signed_in_and_not_let_in_is_led_to_the_refusal_and_the_device_is_told() {
        Given given = new Given(PROVIDER);
        ApplicationId limited = new ApplicationId(client);
        PROVIDER.events().append(new AccessControlChanged(limited, true), new AccessRulesChanged(
                limited, new AccessRules(List.of(given.user()), List.of(), List.of(), List.of())));
        PROVIDER.catchUp();
        Answer asked = PROVIDER.calls().form("/oidc/device/auth", "client_id", client, "scope", "openid");
        String session = new Authorized(PROVIDER, given.client(ApplicationType.SPA), given.user()).browser()[1];
        String ticket = ticket(PROVIDER);

        Answer answer = PROVIDER.calls().form("/oidc/device", List.of("Cookie", ticket + "; " + session),
                "xsrf", ticket.replaceAll(".*=", ""), "user_code", asked.text("user_code"), "confirm", "yes");

        assertThat(answer.header("Location")).isEqualTo("/device/refused");
        assertThat(PROVIDER.calls().form("/oidc/token", "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                "client_id", client, "device_code", asked.text("device_code")).error()).isEqualTo("access_denied");
    }

    @BeforeEach
    void nothing_was_typed_before() {
        PROVIDER.bean(JdbcTemplate.class).update("delete from token.wrong_device_code");
    }

    private String code() {
        return PROVIDER.calls().form("/oidc/device/auth", "client_id", client, "scope", "openid").text("user_code");
    }

    private static Answer post(TestProvider provider, String... fields) {
        String ticket = ticket(provider);
        String[] all = new String[2 + fields.length];
        System.arraycopy(new String[] {"xsrf", ticket.replaceAll(".*=", "")}, 0, all, 0, 2);
        System.arraycopy(fields, 0, all, 2, fields.length);
        return provider.calls().form("/oidc/device", List.of("Cookie", ticket), all);
    }

    /** Both cookies, as a browser that knows no paths would send them. */
    private static String ticket(TestProvider provider) {
        return String.join("; ", provider.calls().get("/oidc/device").response().headers().allValues("Set-Cookie")
                .stream().map(COOKIE::matcher).filter(Matcher::matches)
                .map(found -> found.group(1) + "=" + found.group(2)).toList());
    }
}
