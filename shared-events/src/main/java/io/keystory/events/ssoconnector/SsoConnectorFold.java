package io.keystory.events.ssoconnector;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.saml.SigningKeys;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorBrandingChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorProfileSyncChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorRenamed;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorTokenStorageChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyActivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyDeactivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyDeleted;
import java.util.List;
import java.util.Map;

/** Folds the events of an SSO connector into an {@link SsoConnectorView}. */
public final class SsoConnectorFold implements Fold<SsoConnectorView, SsoConnectorEvent> {

    @Override
    public SsoConnectorView evolve(SsoConnectorView view, Recorded<? extends SsoConnectorEvent> recorded) {
        return switch (recorded.event()) {
            case SsoConnectorCreated e -> new SsoConnectorView(e.ssoConnectorId().value(), e.provider(),
                    e.connectorName(), Map.of(), null, List.of(), SsoBranding.NONE, false, false,
                    recorded.epochMillis(), List.of());
            case SsoConnectorRenamed e -> view.called(e.connectorName());
            case SsoConnectorConfigured e -> view.configured(e.config(), e.secretsId());
            case SsoConnectorDomainsChanged e -> view.forPeopleOf(e.domains());
            case SsoConnectorBrandingChanged e -> view.looking(e.branding());
            case SsoConnectorProfileSyncChanged e -> view.with(e.syncProfile(), view.enableTokenStorage());
            case SsoConnectorTokenStorageChanged e -> view.with(view.syncProfile(), e.enableTokenStorage());
            case SsoSigningKeyCreated e -> view.signingWith(SigningKeys.with(
                    view.signingKeys(), e.keyId(), e.certificate(), recorded.epochMillis(), e.expiresAt()));
            case SsoSigningKeyActivated e -> view.signingWith(SigningKeys.activated(view.signingKeys(), e.keyId()));
            case SsoSigningKeyDeactivated e ->
                view.signingWith(SigningKeys.deactivated(view.signingKeys(), e.keyId()));
            case SsoSigningKeyDeleted e -> view.signingWith(SigningKeys.without(view.signingKeys(), e.keyId()));
            case SsoConnectorDeleted e -> null;
        };
    }
}
