package io.keystory.events.samlapplication;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.saml.NewSigningKey;

/** What can be asked of a SAML application's aggregate. */
public sealed interface SamlApplicationCommand extends Command {

    SamlApplicationId samlApplicationId();

    @Override
    default StreamId stream() {
        return samlApplicationId().stream();
    }

    /** Makes an application a SAML application, whose messages are signed with the secret. */
    record CreateSamlApplication(
            SamlApplicationId samlApplicationId, SamlSettings.Changes settings, NewSigningKey secret)
            implements SamlApplicationCommand {}

    /** Changes what is given. */
    record ChangeSamlApplication(SamlApplicationId samlApplicationId, SamlSettings.Changes changes)
            implements SamlApplicationCommand {}

    /** Adds a key pair, which signs nothing before it is activated. */
    record CreateSigningSecret(SamlApplicationId samlApplicationId, NewSigningKey secret)
            implements SamlApplicationCommand {}

    /** Signs with this one from now on, in the place of the one before; 404 when there is no such secret. */
    record ActivateSigningSecret(SamlApplicationId samlApplicationId, String secretId)
            implements SamlApplicationCommand {}

    /** Signs with this one no longer; 404 when there is no such secret. */
    record DeactivateSigningSecret(SamlApplicationId samlApplicationId, String secretId)
            implements SamlApplicationCommand {}

    /** Removes a key pair; 404 when there is no such secret, 400 for the one that signs. */
    record DeleteSigningSecret(SamlApplicationId samlApplicationId, String secretId)
            implements SamlApplicationCommand {}

    /** Deletes what made the application a SAML application. */
    record DeleteSamlApplication(SamlApplicationId samlApplicationId) implements SamlApplicationCommand {}
}
