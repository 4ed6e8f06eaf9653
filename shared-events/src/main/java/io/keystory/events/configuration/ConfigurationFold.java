package io.keystory.events.configuration;

import io.keystory.events.configuration.ConfigurationEvent.AdminConsoleChanged;
import io.keystory.events.configuration.ConfigurationEvent.CredentialNoticesChanged;
import io.keystory.events.configuration.ConfigurationEvent.IdTokenClaimsChanged;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentScopesChanged;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentsChanged;
import io.keystory.events.configuration.ConfigurationEvent.SessionIdleTtlChanged;
import io.keystory.events.configuration.ConfigurationEvent.SessionTtlChanged;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of a part of the configuration into a {@link ConfigurationView}. */
public final class ConfigurationFold implements Fold<ConfigurationView, ConfigurationEvent> {

    @Override
    public ConfigurationView evolve(ConfigurationView view, Recorded<? extends ConfigurationEvent> recorded) {
        ConfigurationView v = view == null ? ConfigurationView.DEFAULTS : view;
        return switch (recorded.event()) {
            case IdTokenClaimsChanged e -> new ConfigurationView(e.enabledExtendedClaims(), v.sessionTtl(),
                    v.sessionIdleTtl(), v.metadataDocumentsEnabled(), v.adminConsole(), v.documentScopes(),
                    v.areCredentialNoticesEnabled());
            case SessionTtlChanged e -> new ConfigurationView(v.enabledExtendedClaims(), e.ttl(),
                    v.sessionIdleTtl(), v.metadataDocumentsEnabled(), v.adminConsole(), v.documentScopes(),
                    v.areCredentialNoticesEnabled());
            case SessionIdleTtlChanged e -> new ConfigurationView(v.enabledExtendedClaims(), v.sessionTtl(),
                    e.idleTtl(), v.metadataDocumentsEnabled(), v.adminConsole(), v.documentScopes(),
                    v.areCredentialNoticesEnabled());
            case MetadataDocumentsChanged e -> new ConfigurationView(v.enabledExtendedClaims(), v.sessionTtl(),
                    v.sessionIdleTtl(), e.isEnabled(), v.adminConsole(), v.documentScopes(),
                    v.areCredentialNoticesEnabled());
            case MetadataDocumentScopesChanged e -> new ConfigurationView(v.enabledExtendedClaims(), v.sessionTtl(),
                    v.sessionIdleTtl(), v.metadataDocumentsEnabled(), v.adminConsole(), e.scopes(),
                    v.areCredentialNoticesEnabled());
            case AdminConsoleChanged e -> new ConfigurationView(v.enabledExtendedClaims(), v.sessionTtl(),
                    v.sessionIdleTtl(), v.metadataDocumentsEnabled(), e.adminConsole(), v.documentScopes(),
                    v.areCredentialNoticesEnabled());
            case CredentialNoticesChanged e -> new ConfigurationView(v.enabledExtendedClaims(), v.sessionTtl(),
                    v.sessionIdleTtl(), v.metadataDocumentsEnabled(), v.adminConsole(), v.documentScopes(),
                    e.isEnabled());
        };
    }
}
