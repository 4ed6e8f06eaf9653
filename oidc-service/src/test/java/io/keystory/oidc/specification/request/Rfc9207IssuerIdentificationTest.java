package io.keystory.oidc.specification.request;

import static io.keystory.oidc.support.Browser.parameters;
import static io.keystory.oidc.support.Browser.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** RFC 9207, by whom an authorization is answered. */
class Rfc9207IssuerIdentificationTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final JsonNode metadata = PROVIDER.calls().get("/oidc/.well-known/openid-configuration").json();
    private final String issuer = metadata.path("issuer").asString();
    private Browser browser;

    @BeforeEach
    void anApplication() {
        TestKey.current();
        browser = new Browser(PROVIDER, GIVEN.client(ApplicationType.SPA));
    }

    @Test
    void section_2_an_answer_with_a_code_holds_the_issuer() {
        browser.authorize();

        assertThat(sent(browser.signIn(GIVEN.user()))).containsEntry("iss", issuer).containsKey("code");
    }

    @Test
    void section_2_an_answer_with_an_error_holds_it_too() {
        assertThat(sent(browser.authorize("prompt", "none"))).containsEntry("iss", issuer)
                .containsEntry("error", "login_required");
        assertThat(sent(browser.authorize("response_type", "token"))).containsEntry("iss", issuer)
                .containsEntry("error", "unsupported_response_type");
    }

    @Test
    void section_2_it_is_where_the_other_parameters_are() {
        URI location = URI.create(browser.authorize("response_mode", "fragment", "prompt", "none").header("Location"));

        assertThat(location.getRawQuery()).isNull();
        assertThat(parameters(location.getRawFragment())).containsEntry("iss", issuer);
    }

    @Test
    void section_2_4_it_is_the_issuer_of_the_metadata_with_https_or_on_this_machine_and_nothing_behind_the_path() {
        assertThat(URI.create(issuer)).hasNoQuery().hasNoFragment().hasPath("/oidc");
    }

    @Test
    void section_3_the_metadata_announces_it() {
        assertThat(metadata.path("authorization_response_iss_parameter_supported").asBoolean()).isTrue();
    }
}
