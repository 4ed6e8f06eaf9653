package io.keystory.command.interaction.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.interaction.consent.ConsentAnswer.ConsentApplication;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SelfRegistration;
import io.keystory.events.application.ClientRegistration;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.applicationexperience.ApplicationColor;
import io.keystory.events.applicationexperience.ApplicationExperienceView;
import io.keystory.events.signinexperience.Branding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskingApplicationTest {

    private static final String LOGO = "https://client.example/logo.png";
    private static final ClientRegistration REGISTERED = new ClientRegistration("web", "none", List.of(), List.of(),
            List.of(), "https://client.example", "https://client.example/policy", "https://client.example/tos", null, null,
            null);

    @Test
    void nothing_is_said_of_one_that_says_nothing_of_itself() {
        assertThat(AskingApplication.of(application(null, null), Optional.empty()))
                .isEqualTo(new ConsentApplication("app", "Notes", null, null, null, null));
    }

    /** OpenID Connect Dynamic Client Registration 2. */
    @Test
    void what_it_registered_is_shown() {
        assertThat(AskingApplication.of(application(LOGO, REGISTERED), Optional.empty())).isEqualTo(
                new ConsentApplication("app", "Notes", null, new Branding(LOGO, null, null, null),
                        "https://client.example/tos", "https://client.example/policy"));
    }

    @Test
    void what_an_administrator_says_of_it_goes_before() {
        Branding own = new Branding("https://own.example/logo.png", "https://own.example/dark.png", null, null);
        ApplicationExperienceView look = new ApplicationExperienceView("default", "app", ApplicationColor.NONE, own, null,
                "https://own.example/tos", null, "Our notes");

        assertThat(AskingApplication.of(application(LOGO, REGISTERED), Optional.of(look))).isEqualTo(
                new ConsentApplication("app", "Notes", "Our notes", own, "https://own.example/tos",
                        "https://client.example/policy"));
    }

    private static ApplicationView application(String logo, ClientRegistration registered) {
        return new ApplicationView("default", "app", "Notes", null, ApplicationType.SPA,
                new ClientMetadata(List.of(), List.of(), null, null, logo), ClientSettings.DEFAULTS, null, Map.of(), true,
                false, 0, List.of(), null, null, registered == null ? null : new SelfRegistration(registered, "t", "i"),
                null);
    }
}
