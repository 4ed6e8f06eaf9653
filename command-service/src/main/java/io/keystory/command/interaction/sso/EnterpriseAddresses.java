package io.keystory.command.interaction.sso;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.verification.AddressRule;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.user.UserView;
import io.keystory.platform.ssoconnector.OfferedSsoConnector;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who has an address of an enterprise's domain proves it at the enterprise's provider, and in no other way. */
public final class EnterpriseAddresses implements AddressRule {

    private final OfferedSso offered;
    private final SignInSettings settings;

    EnterpriseAddresses(OfferedSso offered, SignInSettings settings) {
        this.offered = offered;
        this.settings = settings;
    }

    /** 422 session.sso_enabled, with the connectors, for a verification of such an address in any other way. */
    public void requireOwnProof(SignInExperienceView experience, Verification verification) {
        refuse(experience, address(verification), _ -> true);
    }

    /** The same for the address of an account that is about to be made. */
    public void requireOwnProof(SignInExperienceView experience, PendingProfile profile) {
        boolean isProven = profile.adopted().stream().anyMatch(one -> one instanceof EnterpriseSsoVerification sso
                && sso.person() != null && sso.person().email() != null
                && sso.person().email().equals(profile.email()));
        if (!isProven) {
            refuse(experience, profile.email(), _ -> true);
        }
    }

    /**
     * The same for an address that an account is about to get by a code, unless its owner is known to that very enterprise.
     *
     * @param user null while the account is not made yet
     */
    @Override
    public void require(@Nullable UserView user, String email) {
        refuse(settings.now(), email, connector -> user == null || !isOf(user, connector));
    }

    private void refuse(SignInExperienceView experience, String email, Predicate<SsoConnectorView> isForeign) {
        if (email != null) {
            offered.find(experience, email).filter(isForeign).map(OfferedSsoConnector::of).ifPresent(connector -> {
                throw new KeystoryException(
                        "session.sso_enabled", 422, Map.of("ssoConnectors", List.of(connector)));
            });
        }
    }

    private static boolean isOf(UserView user, SsoConnectorView connector) {
        return user.secrets().ssoIdentities().stream().anyMatch(one -> one.ssoConnectorId().equals(connector.id()));
    }

    private static String address(Verification verification) {
        if (verification instanceof SocialVerification social) {
            return social.person() == null ? null : social.person().email();
        }
        Identifier identifier = verification.identifier();
        return identifier != null && identifier.type() == Identifier.Type.EMAIL ? identifier.value() : null;
    }
}
