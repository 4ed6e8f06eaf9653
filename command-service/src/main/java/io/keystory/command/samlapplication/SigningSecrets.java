package io.keystory.command.samlapplication;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.SamlApplicationCommand;
import io.keystory.events.samlapplication.SamlApplicationCommand.ActivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeactivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.NewSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationEvent;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationDeleted;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretActivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretCreated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretDeactivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretDeleted;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlApplicationView;
import io.keystory.events.samlapplication.SamlApplicationView.SigningSecret;
import java.util.List;

/** The key pairs of a SAML application: certificates in events, private keys in the vault. */
final class SigningSecrets {

    private static final String KIND = "saml-signing-key";

    private SigningSecrets() {}

    /** The one that a new SAML application signs with. */
    static List<SamlApplicationEvent> first(SamlApplicationId id, NewSigningSecret secret) {
        return List.of(created(id, secret), new SigningSecretActivated(id, secret.secretId()));
    }

    static SamlApplicationEvent created(SamlApplicationId id, NewSigningSecret secret) {
        return new SigningSecretCreated(id, secret.secretId(), secret.certificate(), secret.expiresAt());
    }

    static List<SamlApplicationEvent> activate(SamlApplicationView state, ActivateSigningSecret c) {
        return existing(state, c.secretId()).active()
                ? List.of() : List.of(new SigningSecretActivated(c.samlApplicationId(), c.secretId()));
    }

    static List<SamlApplicationEvent> deactivate(SamlApplicationView state, DeactivateSigningSecret c) {
        return existing(state, c.secretId()).active()
                ? List.of(new SigningSecretDeactivated(c.samlApplicationId(), c.secretId())) : List.of();
    }

    static List<SamlApplicationEvent> delete(SamlApplicationView state, DeleteSigningSecret c) {
        if (existing(state, c.secretId()).active()) {
            throw new KeystoryException("application.saml.can_not_delete_active_secret", 400);
        }
        return List.of(new SigningSecretDeleted(c.samlApplicationId(), c.secretId()));
    }

    static List<VaultChange> vault(
            SamlApplicationView before, SamlApplicationCommand command, SamlApplicationEvent event) {
        return switch (event) {
            case SigningSecretCreated e ->
                List.of(new VaultChange.Store(e.secretId(), KIND, given(command).privateKey(), false));
            case SigningSecretDeleted e -> List.of(new VaultChange.Destroy(e.secretId()));
            case SamlApplicationDeleted e -> before.secrets().stream()
                    .<VaultChange>map(secret -> new VaultChange.Destroy(secret.id())).toList();
            default -> List.of();
        };
    }

    private static SigningSecret existing(SamlApplicationView state, String secretId) {
        return state.secret(secretId)
                .orElseThrow(() -> KeystoryException.notFound("saml_application_secrets", secretId));
    }

    private static NewSigningSecret given(SamlApplicationCommand command) {
        return switch (command) {
            case CreateSamlApplication c -> c.secret();
            case CreateSigningSecret c -> c.secret();
            default -> throw new IllegalArgumentException(command.getClass() + " brings no key pair");
        };
    }
}
