package io.keystory.command.ssoconnector;

import io.keystory.command.platform.VaultChange;
import io.keystory.command.saml.SigningKeyDecisions;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorCommand;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ActivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeactivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyActivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyDeactivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyDeleted;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProtocol;
import io.keystory.platform.ssoconnector.SsoConfigForm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The key pairs of a connector that speaks SAML: certificates in events, private keys in the vault. */
final class SsoSigningKeys {

    private SsoSigningKeys() {}

    static List<SsoConnectorEvent> create(SsoConnectorView state, CreateSsoSigningKey c) {
        requireSaml(state);
        SsoSigningKeyCreated created = new SsoSigningKeyCreated(
                c.ssoConnectorId(), c.key().id(), c.key().certificate(), c.key().expiresAt());
        return c.signs() ? List.of(created, new SsoSigningKeyActivated(c.ssoConnectorId(), c.key().id()))
                : List.of(created);
    }

    static List<SsoConnectorEvent> activate(SsoConnectorView state, ActivateSsoSigningKey c) {
        return of(state).activate(c.keyId(), () -> new SsoSigningKeyActivated(c.ssoConnectorId(), c.keyId()));
    }

    static List<SsoConnectorEvent> deactivate(SsoConnectorView state, DeactivateSsoSigningKey c) {
        return of(state).deactivate(c.keyId(), () -> {
            if (SsoConfigForm.signsRequests(state.config())) {
                throw new KeystoryException("single_sign_on.can_not_deactivate_signing_key_in_use", 400);
            }
            return new SsoSigningKeyDeactivated(c.ssoConnectorId(), c.keyId());
        });
    }

    static List<SsoConnectorEvent> delete(SsoConnectorView state, DeleteSsoSigningKey c) {
        return of(state).delete(c.keyId(), "single_sign_on.can_not_delete_active_signing_key",
                () -> new SsoSigningKeyDeleted(c.ssoConnectorId(), c.keyId()));
    }

    /** 400 single_sign_on.active_signing_key_required for requests that are to be signed with nothing. */
    static void require(SsoConnectorView state, Map<String, Object> config) {
        if (SsoConfigForm.signsRequests(config) && state.activeKey().isEmpty()) {
            throw new KeystoryException("single_sign_on.active_signing_key_required", 400);
        }
    }

    static Stream<VaultChange> vault(SsoConnectorView before, SsoConnectorCommand command, SsoConnectorEvent event) {
        return switch (event) {
            case SsoSigningKeyCreated e -> SigningKeyDecisions.keep(((CreateSsoSigningKey) command).key()).stream();
            case SsoSigningKeyDeleted e -> Stream.of(new VaultChange.Destroy(e.keyId()));
            case SsoConnectorDeleted e -> of(before).destroyAll().stream();
            default -> Stream.of();
        };
    }

    private static void requireSaml(SsoConnectorView state) {
        if (state.provider().protocol() != SsoProtocol.SAML) {
            throw new KeystoryException("connector.not_found", 404);
        }
    }

    private static SigningKeyDecisions of(SsoConnectorView state) {
        return new SigningKeyDecisions(state.signingKeys(), "saml_sso_connector_signing_keys");
    }
}
