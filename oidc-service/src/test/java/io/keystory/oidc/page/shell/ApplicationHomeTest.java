package io.keystory.oidc.page.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ProtocolEvent.LoginRulesChosen;
import io.keystory.events.application.protocol.LoginRules;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.Test;

class ApplicationHomeTest {

    private static final TestProvider PROVIDER = TestProvider.running();

    private final Given given = new Given(PROVIDER);

    @Test
    void where_an_application_has_people_signed_in_they_say_who_asks_and_what_is_encoded_stays() {
        assertThat(home(signingIn("https://app.example.com/in?to=%C3%A4%2F1#top")))
                .isEqualTo("https://app.example.com/in?to=%C3%A4%2F1&iss=https%3A%2F%2Fop.example%2Foidc");
        assertThat(home(signingIn("https://app.example.com/in")))
                .isEqualTo("https://app.example.com/in?iss=https%3A%2F%2Fop.example%2Foidc");
    }

    @Test
    void nobody_is_led_to_where_only_an_answer_is_waited_for() {
        assertThat(home(natively("http://127.0.0.1/heard", "app.example:/heard"))).isNull();
        assertThat(home(natively("http://127.0.0.1/heard", "https://app.example.com/heard")))
                .isEqualTo("https://app.example.com/");
        assertThat(home(given.client(ApplicationType.SAML))).as("which returns to us").isNull();
    }

    @Test
    void what_is_tried_on_a_machine_is_a_site_of_it() {
        assertThat(home(given.client(ApplicationType.SPA, ClientSettings.DEFAULTS, false, "https://*.example.com/in",
                "http://localhost:3000/callback"))).isEqualTo("http://localhost:3000/");
    }

    private String signingIn(String address) {
        String client = given.client(ApplicationType.SPA);
        PROVIDER.events().append(
                new LoginRulesChosen(new ApplicationId(client), new LoginRules(null, false, address)));
        PROVIDER.catchUp();
        return client;
    }

    private String natively(String... redirectUris) {
        return given.client(ApplicationType.NATIVE, ClientSettings.DEFAULTS, false, redirectUris);
    }

    private static String home(String client) {
        return new ApplicationHome("https://op.example/oidc")
                .of(PROVIDER.bean(Clients.class).find(client).orElseThrow());
    }
}
