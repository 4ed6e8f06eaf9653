package io.keystory.oidc.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.saml.SigningKey;
import io.keystory.events.samlapplication.SamlSettings;
import io.keystory.oidc.application.Client;
import io.keystory.platform.samlapplication.SamlAddresses;
import java.util.Optional;

/**
 * Whom people sign in to: a SAML application that says who it is, and where they are sent back to.
 *
 * @param client the application as the OpenID Provider knows it
 * @param addresses where we are for it
 * @param signing what our messages are signed with
 */
record ServiceProvider(Client client, SamlSettings settings, SamlAddresses addresses, Optional<SigningKey> signing) {

    ServiceProvider {
        require(settings.entityId(), "application.saml.entity_id_required");
        require(settings.acsUrl(), "application.saml.acs_url_required");
    }

    String id() {
        return client.id();
    }

    String entityId() {
        return settings.entityId();
    }

    /** The only address that it is answered at. */
    String acsUrl() {
        return settings.acsUrl().url();
    }

    private static void require(Object setting, String code) {
        if (setting == null) {
            throw new KeystoryException(code, 400);
        }
    }
}
