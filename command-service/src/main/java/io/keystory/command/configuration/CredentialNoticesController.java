package io.keystory.command.configuration;

import io.keystory.events.configuration.ConfigurationCommand.ChangeCredentialNotices;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.configuration.CredentialNotices;
import io.keystory.events.platform.Nullable;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes whether people are told by e-mail when a credential of theirs changed. */
@RestController
@Tag(name = "configs")
final class CredentialNoticesController {

    private final Commands commands;
    private final Streams streams;

    CredentialNoticesController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @PatchMapping("/api/configs/credential-notices")
    @Operation(summary = "Change whether people are told of changed credentials", operationId = "updateCredentialNotices")
    CredentialNotices update(@RequestBody Changes body) {
        if (body.enabled() != null) {
            commands.send(new ChangeCredentialNotices(ConfigurationView.CREDENTIAL_NOTICES, body.enabled()));
        }
        return new CredentialNotices(
                streams.fold(ConfigurationView.CREDENTIAL_NOTICES.stream(), new ConfigurationFold())
                        .orElse(ConfigurationView.DEFAULTS).areCredentialNoticesEnabled());
    }

    record Changes(@Nullable Boolean enabled) {}
}
