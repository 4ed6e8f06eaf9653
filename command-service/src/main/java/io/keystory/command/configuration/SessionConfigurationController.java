package io.keystory.command.configuration;

import io.keystory.events.configuration.ConfigurationCommand.ChangeSessionIdleTtl;
import io.keystory.events.configuration.ConfigurationCommand.ChangeSessionTtl;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.configuration.SessionIdleTime;
import io.keystory.events.configuration.SessionLifetime;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes how long sessions live; those that have begun keep the end that they began with. */
@RestController
@Tag(name = "configs")
final class SessionConfigurationController {

    private final Commands commands;
    private final Streams streams;

    SessionConfigurationController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @PatchMapping("/api/configs/oidc/session")
    @Operation(summary = "Change how long sessions live", operationId = "updateSessionConfig")
    SessionLifetime update(@Valid @RequestBody Changes body) {
        if (body.ttl() != null) {
            commands.send(new ChangeSessionTtl(ConfigurationView.SESSION, body.ttl()));
        }
        return new SessionLifetime(configuration().sessionTtl());
    }

    @PatchMapping("/api/configs/oidc/session/idle")
    @Operation(summary = "Change how long sessions live without being used", operationId = "updateSessionIdleTime")
    SessionIdleTime update(@Valid @RequestBody IdleChanges body) {
        if (body.idleTtl().isGiven()) {
            commands.send(new ChangeSessionIdleTtl(ConfigurationView.SESSION, body.idleTtl().value()));
        }
        return new SessionIdleTime(configuration().sessionIdleTtl());
    }

    private ConfigurationView configuration() {
        return streams.fold(ConfigurationView.SESSION.stream(), new ConfigurationFold())
                .orElse(ConfigurationView.DEFAULTS);
    }

    /** {@code ttl} is in seconds. */
    record Changes(@Nullable @Min(1) @Max(31_536_000) Long ttl) {}

    /** {@code idleTtl} is in seconds, null for sessions that may rest as long as they live. */
    record IdleChanges(Change<@Min(1) @Max(31_536_000) Long> idleTtl) {}
}
