package io.keystory.events.configuration;

import io.keystory.events.application.ConsentScopeKind;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import java.util.List;
import java.util.Map;

/** What can be asked of the configuration. */
public sealed interface ConfigurationCommand extends Command {

    ConfigurationId configurationId();

    @Override
    default StreamId stream() {
        return configurationId().stream();
    }

    /** Sets which extended claims ID tokens carry. */
    record ChangeIdTokenClaims(ConfigurationId configurationId, List<String> enabledExtendedClaims)
            implements ConfigurationCommand {}

    /** Lets clients publish what they say of themselves at an address that is their id, or no longer. */
    record ChangeMetadataDocuments(ConfigurationId configurationId, boolean isEnabled)
            implements ConfigurationCommand {}

    /** Lets all clients that publish what they say of themselves ask users for more. */
    record EnableMetadataDocumentScopes(ConfigurationId configurationId, ConsentScopes scopes)
            implements ConfigurationCommand {}

    /** Lets them no longer ask users for a scope, known by its name or its id. */
    record DisableMetadataDocumentScope(ConfigurationId configurationId, ConsentScopeKind kind, String scope)
            implements ConfigurationCommand {}

    /** Sets how long sessions live, in seconds, 1 to 31536000. */
    record ChangeSessionTtl(ConfigurationId configurationId, long ttl) implements ConfigurationCommand {}

    /** Sets how long sessions live without being used, in seconds, 1 to 31536000; null for as long as they live. */
    record ChangeSessionIdleTtl(ConfigurationId configurationId, @Nullable Long idleTtl)
            implements ConfigurationCommand {}

    /** Tells people by e-mail when a credential of theirs changed, or no longer. */
    record ChangeCredentialNotices(ConfigurationId configurationId, boolean isEnabled)
            implements ConfigurationCommand {}

    /** Lets the console remember this. */
    record ChangeAdminConsole(
            ConfigurationId configurationId,
            Change<Boolean> signInExperienceCustomized,
            Change<Boolean> organizationCreated,
            Change<Map<String, Object>> developmentTenantMigrationNotification,
            Change<Map<String, Boolean>> checkedChargeNotification) implements ConfigurationCommand {

        /** What it remembers after the change. */
        public AdminConsole applied(AdminConsole before) {
            return new AdminConsole(signInExperienceCustomized.or(before.signInExperienceCustomized()),
                    organizationCreated.or(before.organizationCreated()),
                    developmentTenantMigrationNotification.or(before.developmentTenantMigrationNotification()),
                    checkedChargeNotification.or(before.checkedChargeNotification()));
        }
    }
}
