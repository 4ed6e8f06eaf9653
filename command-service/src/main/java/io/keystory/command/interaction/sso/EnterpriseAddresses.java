package io.keystory.command.interaction.sso;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.ssoconnector.OfferedSsoConnector;
import java.util.List;
import java.util.Map;

/** Who has an address of an enterprise's domain proves it at the enterprise's provider, and in no other way. */
public final class EnterpriseAddresses {

    private final OfferedSso offered;
    private final SignInSettings settings;

    EnterpriseAddresses(OfferedSso offered, SignInSettings settings) {
        this.offered = offered;
        this.settings = settings;
    }

    /** 422 session.sso_enabled, with the connectors, for a verification of such an address in any other way. */
    public void requireOwnProof(SignInExperienceView experience, Verification verification) {
        refuse(experience, address(verification));
    }

    /** The same for the address of an account that is about to be made. */
    public void requireOwnProof(SignInExperienceView experience, PendingProfile profile) {
        boolean isProven = profile.adopted().stream().anyMatch(one -> one instanceof EnterpriseSsoVerification sso
                && sso.person() != null && sso.person().email() != null
                && sso.person().email().equals(profile.email()));
        if (!isProven) {
            refuse(experience, profile.email());
        }
    }

    /** The same for an address that an account is about to get, which may be null. */
    public void refuse(String email) {
        refuse(settings.now(), email);
    }

    private void refuse(SignInExperienceView experience, String email) {
        if (email != null) {
            offered.find(experience, email).map(OfferedSsoConnector::of).ifPresent(connector -> {
                throw new KeystoryException(
                        "session.sso_enabled", 422, Map.of("ssoConnectors", List.of(connector)));
            });
        }
    }

    private static String address(Verification verification) {
        if (verification instanceof SocialVerification social) {
            return social.person() == null ? null : social.person().email();
        }
        Identifier identifier = verification.identifier();
        return identifier != null && identifier.type() == Identifier.Type.EMAIL ? identifier.value() : null;
    }
}
