package io.keystory.oidc.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String FORM = "application/x-www-form-urlencoded";

    private Facts facts;

    @BeforeEach
    void fromHereOn() {
        TestKey.current();
        facts = new Facts(PROVIDER);
    }

    @Test
    void json_is_taken_as_well() {
        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        String resource = GIVEN.resource(60, "x").indicator();

        Answer answer = PROVIDER.calls().post("/oidc/token", "application/json; charset=utf-8", """
                {"grant_type": "client_credentials", "client_id": "%s", "client_secret": "%s", "resource": ["%s"],
                 "scope": null}""".formatted(machine, Given.SECRET, resource));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        facts = new Facts(PROVIDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "", "{\"token\": {}}", "{\"token\": [[1]]}", "nonsense"})
    void what_is_not_a_json_object_of_texts_is_refused(String body) {
        assertRefused(PROVIDER.calls().post("/oidc/token", "application/json", body), 400);
    }

    @Test
    void parameters_must_not_hold_nul() {
        assertRefused(PROVIDER.calls().post("/oidc/token", FORM, "grant_type=refresh_token&client_id=a%00b"), 400);
        assertRefused(PROVIDER.calls().post("/oidc/token", "application/json", "{\"client_id\": \"a\\u0000b\"}"), 400);
    }

    @Test
    void a_parameter_comes_once() {
        assertRefused(PROVIDER.calls().post("/oidc/token", FORM, "client_id=a&client_id=b"), 400);
        assertRefused(PROVIDER.calls().post("/oidc/token", "application/json", """
                {"grant_type": "refresh_token", "refresh_token": "x", "client_id": "demo-app", "client_id": "admin-console"}"""),
                400);
    }

    @Test
    void what_is_not_a_form_is_refused() {
        assertRefused(PROVIDER.calls().post("/oidc/token", FORM, "client_id=%zz"), 400);
        assertRefused(PROVIDER.calls().post("/oidc/token", "text/plain", "client_id=a"), 400);
        assertRefused(PROVIDER.calls().post("/oidc/token", FORM, ""), 400);
    }

    @Test
    void parameters_in_the_address_do_not_count() {
        assertRefused(PROVIDER.calls().post(
                "/oidc/token?client_id=admin-console&grant_type=refresh_token&refresh_token=x", FORM, ""), 400);
    }

    @Test
    void a_body_of_more_than_56_kilobytes_is_refused() {
        String large = "client_id=a&token=" + "x".repeat(56 * 1024);

        assertRefused(PROVIDER.calls().post("/oidc/token", FORM, large), 413);
        assertRefused(PROVIDER.calls().post("/oidc/token/introspection", FORM, large), 413);
        assertRefused(PROVIDER.calls().post("/oidc/token/revocation", FORM, large), 413);
    }

    @ParameterizedTest
    @CsvSource({"GET, /oidc/nothing", "POST, /oidc/token/nothing", "GET, /oidc", "PUT, /oidc/auth/a/b"})
    void what_is_not_there_is_not_found(String method, String path) {
        assertRefused(PROVIDER.calls().send(method, path, null), 404);
    }

    /** RFC 9126, 2.3 of pushed requests; RFC 9110, 15.5.6 of all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /oidc/request                          | POST
            PUT    | /oidc/request                          | POST
            GET    | /oidc/token                            | POST
            PATCH  | /oidc/token                            | POST
            GET    | /oidc/token/introspection              | POST
            DELETE | /oidc/token/revocation                 | POST
            GET    | /oidc/register                         | POST
            POST   | /oidc/register/anybody                 | DELETE, GET, HEAD, PUT
            GET    | /oidc/device/auth                      | POST
            PUT    | /oidc/device                           | GET, HEAD, POST
            DELETE | /oidc/me                               | GET, HEAD, POST
            PUT    | /oidc/auth                             | GET, HEAD, POST
            POST   | /oidc/auth/anything                    | GET, HEAD
            DELETE | /oidc/session/end                      | GET, HEAD, POST
            POST   | /oidc/jwks                             | GET, HEAD
            POST   | /oidc/.well-known/openid-configuration | GET, HEAD
            """)
    void another_method_than_the_endpoints_is_not_allowed(String method, String path, String allowed) {
        Answer answer = PROVIDER.calls().send(method, path, null);

        assertRefused(answer, 405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void the_additions_to_an_error_can_be_left_out() {
        Answer answer = PROVIDER.calls().post("/oidc/token?parse_error=false", FORM, "");

        assertThat(answer.json().has("code")).isFalse();
        assertThat(answer.error()).isEqualTo("invalid_request");
    }

    @AfterEach
    void nothing_was_appended() {
        assertThat(facts.all()).isEmpty();
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo("invalid_request");
        assertThat(answer.text("code")).isEqualTo("oidc.invalid_request");
        assertThat(answer.text("message")).isNotEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }
}
