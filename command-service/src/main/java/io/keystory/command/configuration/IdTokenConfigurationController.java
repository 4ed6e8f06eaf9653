package io.keystory.command.configuration;

import io.keystory.events.configuration.ConfigurationCommand.ChangeIdTokenClaims;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.configuration.IdTokenClaims;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets which claims ID tokens carry beside those of their scopes. */
@RestController
@Tag(name = "configs")
final class IdTokenConfigurationController {

    private final Commands commands;
    private final Streams streams;

    IdTokenConfigurationController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @PutMapping("/api/configs/id-token")
    @Operation(summary = "Set which further claims ID tokens carry", operationId = "upsertIdTokenConfig")
    IdTokenClaims put(@Valid @RequestBody Wanted body) {
        List<String> claims = body.enabledExtendedClaims() == null ? List.of()
                : body.enabledExtendedClaims().stream().distinct().toList();
        commands.send(new ChangeIdTokenClaims(ConfigurationView.ID_TOKEN, claims));
        return new IdTokenClaims(streams.fold(ConfigurationView.ID_TOKEN.stream(), new ConfigurationFold())
                .orElse(ConfigurationView.DEFAULTS).enabledExtendedClaims());
    }

    /** No further claims when absent. */
    record Wanted(@Nullable List<@NotNull String> enabledExtendedClaims) {}
}
