package io.keystory.command.samlapplication;

import io.keystory.command.platform.VaultChange;
import io.keystory.command.saml.SigningKeyDecisions;
import io.keystory.events.saml.NewSigningKey;
import io.keystory.events.samlapplication.SamlApplicationCommand;
import io.keystory.events.samlapplication.SamlApplicationCommand.ActivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeactivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationEvent;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationDeleted;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretActivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretCreated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretDeactivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretDeleted;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlApplicationView;
import java.util.List;

/** The key pairs of a SAML application: certificates in events, private keys in the vault. */
final class SigningSecrets {

    private SigningSecrets() {}

    /** The one that a new SAML application signs with. */
    static List<SamlApplicationEvent> first(SamlApplicationId id, NewSigningKey secret) {
        return List.of(created(id, secret), new SigningSecretActivated(id, secret.id()));
    }

    static SamlApplicationEvent created(SamlApplicationId id, NewSigningKey secret) {
        return new SigningSecretCreated(id, secret.id(), secret.certificate(), secret.expiresAt());
    }

    static List<SamlApplicationEvent> activate(SamlApplicationView state, ActivateSigningSecret c) {
        return of(state).activate(c.secretId(), () -> new SigningSecretActivated(c.samlApplicationId(), c.secretId()));
    }

    static List<SamlApplicationEvent> deactivate(SamlApplicationView state, DeactivateSigningSecret c) {
        return of(state).deactivate(
                c.secretId(), () -> new SigningSecretDeactivated(c.samlApplicationId(), c.secretId()));
    }

    static List<SamlApplicationEvent> delete(SamlApplicationView state, DeleteSigningSecret c) {
        return of(state).delete(c.secretId(), "application.saml.can_not_delete_active_secret",
                () -> new SigningSecretDeleted(c.samlApplicationId(), c.secretId()));
    }

    static List<VaultChange> vault(
            SamlApplicationView before, SamlApplicationCommand command, SamlApplicationEvent event) {
        return switch (event) {
            case SigningSecretCreated e -> SigningKeyDecisions.keep(given(command));
            case SigningSecretDeleted e -> List.of(new VaultChange.Destroy(e.secretId()));
            case SamlApplicationDeleted e -> of(before).destroyAll();
            default -> List.of();
        };
    }

    private static SigningKeyDecisions of(SamlApplicationView state) {
        return new SigningKeyDecisions(state.secrets(), "saml_application_secrets");
    }

    private static NewSigningKey given(SamlApplicationCommand command) {
        return switch (command) {
            case CreateSamlApplication c -> c.secret();
            case CreateSigningSecret c -> c.secret();
            default -> throw new IllegalArgumentException(command.getClass() + " brings no key pair");
        };
    }
}
