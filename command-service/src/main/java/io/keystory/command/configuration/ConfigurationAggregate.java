package io.keystory.command.configuration;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
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
import io.keystory.events.configuration.ConfigurationView;

/** Runs the {@link ConfigurationDecider} on a part of the configuration. */
public final class ConfigurationAggregate
        extends DecidingAggregate<ConfigurationView, ConfigurationCommand, ConfigurationEvent> {

    ConfigurationAggregate() {
        super(new ConfigurationDecider());
    }

    @Decided
    void handle(ChangeIdTokenClaims command) {
        decide(command);
    }

    @Decided
    void handle(ChangeSessionTtl command) {
        decide(command);
    }

    @Decided
    void handle(ChangeSessionIdleTtl command) {
        decide(command);
    }

    @Decided
    void handle(ChangeMetadataDocuments command) {
        decide(command);
    }

    @Decided
    void handle(EnableMetadataDocumentScopes command) {
        decide(command);
    }

    @Decided
    void handle(DisableMetadataDocumentScope command) {
        decide(command);
    }

    @Decided
    void handle(ChangeCredentialNotices command) {
        decide(command);
    }

    @Decided
    void handle(ChangeAdminConsole command) {
        decide(command);
    }
}
