package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What RFC 6749 demands of the token endpoint. */
class Rfc6749TokenEndpointTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String PATH = "/oidc/token";

    private Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    @Test
    void section_3_2_it_is_asked_by_post_and_parameters_of_the_address_do_not_count() {
        assertThat(PROVIDER.calls().get(PATH + "?grant_type=client_credentials").status()).isEqualTo(405);
        assertThat(PROVIDER.calls().form(PATH + "?grant_type=refresh_token&refresh_token=x", "client_id", app.client())
                .error()).isEqualTo("invalid_request");
    }

    @Test
    void section_3_2_empty_parameters_are_missing_unknown_ones_ignored_and_repeated_ones_refused() {
        assertThat(token("grant_type", "").error()).isEqualTo("invalid_request");
        assertThat(token("grant_type", "refresh_token", "refresh_token", "").error()).isEqualTo("invalid_request");
        assertThat(token("grant_type", "refresh_token", "refresh_token", "x", "unheard_of", "y").error())
                .isEqualTo("invalid_grant");
        assertThat(token("grant_type", "refresh_token", "refresh_token", "x", "refresh_token", "y").error())
                .isEqualTo("invalid_request");
    }

    @Test
    void section_2_3_a_client_uses_one_way_to_authenticate() {
        String web = GIVEN.client(ApplicationType.TRADITIONAL);

        assertThat(PROVIDER.calls().form(PATH, Calls.basic(web, Given.SECRET), "client_secret", Given.SECRET, "grant_type",
                "refresh_token", "refresh_token", "x").error()).isEqualTo("invalid_request");
    }

    @Test
    void section_4_1_3_a_code_is_for_the_client_it_was_issued_to_and_the_same_address() {
        assertThat(PROVIDER.calls().form(PATH, "grant_type", "authorization_code", "client_id",
                GIVEN.client(ApplicationType.SPA), "code", app.code("openid"), "code_verifier", Authorized.VERIFIER,
                "redirect_uri", Given.REDIRECT_URI).error()).isEqualTo("invalid_grant");
        Authorized other = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        assertThat(PROVIDER.calls().form(PATH, "grant_type", "authorization_code", "client_id", other.client(), "code",
                other.code("openid"), "code_verifier", Authorized.VERIFIER, "redirect_uri", "https://elsewhere.example")
                .error()).isEqualTo("invalid_grant");
    }

    @Test
    void section_4_1_2_a_code_is_used_once_and_a_second_use_ends_what_it_gave() {
        String code = app.code("openid offline_access");
        Answer tokens = app.redeem(code);

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
        assertThat(app.refresh(tokens.text("refresh_token")).error()).isEqualTo("invalid_grant");
    }

    @Test
    void section_5_1_an_answer_with_tokens_is_json_that_nobody_keeps() {
        Answer answer = app.exchange("openid");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").isNumber()).isTrue();
    }

    @Test
    void section_5_2_each_refusal_has_the_error_and_status_of_the_standard_and_leaves_no_trace() {
        Facts facts = new Facts(PROVIDER);
        String web = GIVEN.client(ApplicationType.TRADITIONAL);
        long before = facts.all().size();

        Answer unknown = PROVIDER.calls().form(PATH, Calls.basic(web, "guess"), "grant_type", "refresh_token");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.error()).isEqualTo("invalid_client");
        assertThat(unknown.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(token("grant_type", "password").error()).isEqualTo("unsupported_grant_type");
        assertThat(token("grant_type", "client_credentials").error()).isEqualTo("unauthorized_client");
        assertThat(token("grant_type", "refresh_token", "refresh_token", "never issued").error())
                .isEqualTo("invalid_grant");
        assertThat(facts.all()).hasSize((int) before);
    }

    @Test
    void section_6_a_refreshed_token_has_no_scope_that_the_first_had_not_and_stays_with_its_client() {
        String token = app.exchange("openid offline_access").text("refresh_token");

        assertThat(app.refresh(token, "scope", "openid email").error()).isEqualTo("invalid_scope");
        assertThat(PROVIDER.calls().form(PATH, "grant_type", "refresh_token", "client_id",
                GIVEN.client(ApplicationType.SPA), "refresh_token", token).error()).isEqualTo("invalid_grant");
    }

    private Answer token(String... parameters) {
        String[] all = new String[2 + parameters.length];
        System.arraycopy(new String[] {"client_id", app.client()}, 0, all, 0, 2);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return PROVIDER.calls().form(PATH, all);
    }
}
