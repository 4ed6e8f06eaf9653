package io.keystory.command.interaction.sso;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.ssoconnector.SsoConnectors;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.ssoconnector.OfferedSsoConnector;
import java.util.Optional;

/** Through which enterprise SSO connectors people may sign in at this moment. */
public final class OfferedSso {

    private final SignInSettings settings;
    private final SsoConnectors connectors;

    OfferedSso(SignInSettings settings, SsoConnectors connectors) {
        this.settings = settings;
        this.connectors = connectors;
    }

    /** The connector; 422 user.sign_in_method_not_enabled where there is no SSO, 404 connector.not_found without it. */
    SsoConnectorView require(SsoConnectorId id) {
        if (!settings.now().singleSignOnEnabled()) {
            throw new KeystoryException("user.sign_in_method_not_enabled", 422);
        }
        return connectors.find(id).filter(OfferedSsoConnector::isOne)
                .orElseThrow(() -> new KeystoryException("connector.not_found", 404));
    }

    /** The connector for people with this address; empty where they sign in otherwise. */
    Optional<SsoConnectorView> find(String email) {
        return find(settings.now(), email);
    }

    /** The same with the sign-in experience of this moment. */
    Optional<SsoConnectorView> find(SignInExperienceView experience, String email) {
        return experience.singleSignOnEnabled() ? connectors.forEmail(email) : Optional.empty();
    }
}
