package io.keystory.command.interaction.consent;

import io.keystory.command.interaction.consent.ConsentAnswer.ConsentApplication;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ClientRegistration;
import io.keystory.events.applicationexperience.ApplicationExperienceView;
import io.keystory.events.signinexperience.Branding;
import java.util.Optional;

/**
 * The application that asks as people see it: in its own look, and in what it registered where that says nothing.
 *
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic Client Registration 2 (logo_uri, policy_uri, tos_uri)</a>
 */
final class AskingApplication {

    private AskingApplication() {}

    static ConsentApplication of(ApplicationView application, Optional<ApplicationExperienceView> look) {
        Optional<ClientRegistration> registered =
                Optional.ofNullable(application.registration()).map(registration -> registration.metadata());
        return new ConsentApplication(application.id(), application.name(),
                look.map(ApplicationExperienceView::displayName).orElse(null), branding(application, look),
                look.map(ApplicationExperienceView::termsOfUseUrl)
                        .or(() -> registered.map(ClientRegistration::tosUri)).orElse(null),
                look.map(ApplicationExperienceView::privacyPolicyUrl)
                        .or(() -> registered.map(ClientRegistration::policyUri)).orElse(null));
    }

    /** Null where there are no pictures. */
    private static Branding branding(ApplicationView application, Optional<ApplicationExperienceView> look) {
        Branding own = look.map(ApplicationExperienceView::branding).orElse(Branding.NONE);
        String logo = own.logoUrl() == null && application.oidcClientMetadata() != null
                ? application.oidcClientMetadata().logoUri() : own.logoUrl();
        Branding shown = new Branding(logo, own.darkLogoUrl(), own.favicon(), own.darkFavicon());
        return shown.equals(Branding.NONE) ? null : shown;
    }
}
