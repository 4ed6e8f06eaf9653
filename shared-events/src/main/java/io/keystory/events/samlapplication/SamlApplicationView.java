package io.keystory.events.samlapplication;

import io.keystory.events.saml.SigningKey;
import io.keystory.events.saml.SigningKeys;
import java.util.List;
import java.util.Optional;

/**
 * What makes an application a SAML application.
 *
 * @param secrets newest first; at most one of them signs
 */
public record SamlApplicationView(String id, SamlSettings settings, List<SigningKey> secrets) {

    /** The one that signs; empty when none does. */
    public Optional<SigningKey> active() {
        return SigningKeys.active(secrets);
    }

    /** The secret of this id; empty when there is none. */
    public Optional<SigningKey> secret(String secretId) {
        return SigningKeys.find(secrets, secretId);
    }

    SamlApplicationView with(SamlSettings others) {
        return new SamlApplicationView(id, others, secrets);
    }

    SamlApplicationView with(List<SigningKey> others) {
        return new SamlApplicationView(id, settings, others);
    }
}
