package io.keystory.command.configuration;

import io.keystory.command.application.consent.ApplicationConsentScopes;
import io.keystory.command.platform.Decider;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.configuration.AdminConsole;
import io.keystory.events.configuration.ConfigurationCommand;
import io.keystory.events.configuration.ConfigurationCommand.ChangeAdminConsole;
import io.keystory.events.configuration.ConfigurationCommand.ChangeCredentialNotices;
import io.keystory.events.configuration.ConfigurationCommand.ChangeIdTokenClaims;
import io.keystory.events.configuration.ConfigurationCommand.ChangeMetadataDocuments;
import io.keystory.events.configuration.ConfigurationCommand.ChangeSessionIdleTtl;
import io.keystory.events.configuration.ConfigurationCommand.ChangeSessionTtl;
import io.keystory.events.configuration.ConfigurationCommand.DisableMetadataDocumentScope;
import io.keystory.events.configuration.ConfigurationCommand.EnableMetadataDocumentScopes;
import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.events.configuration.ConfigurationEvent.AdminConsoleChanged;
import io.keystory.events.configuration.ConfigurationEvent.CredentialNoticesChanged;
import io.keystory.events.configuration.ConfigurationEvent.IdTokenClaimsChanged;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentScopesChanged;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentsChanged;
import io.keystory.events.configuration.ConfigurationEvent.SessionIdleTtlChanged;
import io.keystory.events.configuration.ConfigurationEvent.SessionTtlChanged;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.platform.KeystoryException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Decides about the configuration: values are within their bounds. */
public final class ConfigurationDecider
        implements Decider<ConfigurationView, ConfigurationCommand, ConfigurationEvent> {

    private static final Set<String> EXTENDED_CLAIMS = Set.of("custom_data", "identities", "sso_identities", "roles",
            "organizations", "organization_data", "organization_roles");
    private static final long LONGEST_SESSION = 365 * 24 * 3600L;

    private final ConfigurationFold fold = new ConfigurationFold();

    @Override
    public ConfigurationView initial() {
        return null;
    }

    @Override
    public List<ConfigurationEvent> decide(ConfigurationView state, ConfigurationCommand command) {
        return switch (command) {
            case ChangeIdTokenClaims c -> change(state, c);
            case ChangeSessionTtl c -> change(state, c);
            case ChangeSessionIdleTtl c -> change(state, c);
            case ChangeMetadataDocuments c -> change(state, c);
            case EnableMetadataDocumentScopes c -> change(state, c);
            case DisableMetadataDocumentScope c -> change(state, c);
            case ChangeCredentialNotices c -> change(state, c);
            case ChangeAdminConsole c -> change(state, c);
        };
    }

    @Override
    public ConfigurationView evolve(ConfigurationView state, ConfigurationEvent event) {
        return fold.after(state, event);
    }

    private static List<ConfigurationEvent> change(ConfigurationView state, ChangeIdTokenClaims c) {
        if (!EXTENDED_CLAIMS.containsAll(c.enabledExtendedClaims())) {
            throw KeystoryException.invalidInput("enabledExtendedClaims", "must be some of " + EXTENDED_CLAIMS);
        }
        boolean isSo = state != null && state.enabledExtendedClaims().equals(c.enabledExtendedClaims());
        return isSo ? List.of() : List.of(new IdTokenClaimsChanged(c.configurationId(), c.enabledExtendedClaims()));
    }

    private static List<ConfigurationEvent> change(ConfigurationView state, ChangeSessionTtl c) {
        requireWithin("ttl", c.ttl());
        boolean isSo = state != null && state.sessionTtl() == c.ttl();
        return isSo ? List.of() : List.of(new SessionTtlChanged(c.configurationId(), c.ttl()));
    }

    private static List<ConfigurationEvent> change(ConfigurationView state, ChangeSessionIdleTtl c) {
        if (c.idleTtl() != null) {
            requireWithin("idleTtl", c.idleTtl());
        }
        boolean isSo = Objects.equals(state == null ? null : state.sessionIdleTtl(), c.idleTtl());
        return isSo ? List.of() : List.of(new SessionIdleTtlChanged(c.configurationId(), c.idleTtl()));
    }

    private static List<ConfigurationEvent> change(ConfigurationView state, ChangeMetadataDocuments c) {
        boolean isSo = (state != null && state.metadataDocumentsEnabled()) == c.isEnabled();
        return isSo ? List.of() : List.of(new MetadataDocumentsChanged(c.configurationId(), c.isEnabled()));
    }

    private static List<ConfigurationEvent> change(ConfigurationView state, EnableMetadataDocumentScopes c) {
        ApplicationConsentScopes.refuseManagementApi(c.scopes());
        ConsentScopes before = orDefaults(state).documentScopes();
        ConsentScopes after = before.plus(c.scopes());
        return after.equals(before) ? List.of() : List.of(new MetadataDocumentScopesChanged(c.configurationId(), after));
    }

    private static List<ConfigurationEvent> change(ConfigurationView state, DisableMetadataDocumentScope c) {
        ConsentScopes before = orDefaults(state).documentScopes();
        ConsentScopes after = before.minus(c.kind(), c.scope());
        if (after.equals(before)) {
            throw new KeystoryException("entity.not_found", 404);
        }
        return List.of(new MetadataDocumentScopesChanged(c.configurationId(), after));
    }

    private static List<ConfigurationEvent> change(ConfigurationView state, ChangeCredentialNotices c) {
        boolean isSo = orDefaults(state).areCredentialNoticesEnabled() == c.isEnabled();
        return isSo ? List.of() : List.of(new CredentialNoticesChanged(c.configurationId(), c.isEnabled()));
    }

    private static ConfigurationView orDefaults(ConfigurationView state) {
        return Objects.requireNonNullElse(state, ConfigurationView.DEFAULTS);
    }

    private static List<ConfigurationEvent> change(ConfigurationView state, ChangeAdminConsole c) {
        AdminConsole before = orDefaults(state).adminConsole();
        AdminConsole after = c.applied(before);
        return after.equals(before) ? List.of() : List.of(new AdminConsoleChanged(c.configurationId(), after));
    }

    private static void requireWithin(String name, long seconds) {
        if (seconds < 1 || seconds > LONGEST_SESSION) {
            throw KeystoryException.invalidInput(name, "must be between 1 and " + LONGEST_SESSION);
        }
    }
}
