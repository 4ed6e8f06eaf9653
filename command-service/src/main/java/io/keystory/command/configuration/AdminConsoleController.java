package io.keystory.command.configuration;

import io.keystory.events.configuration.AdminConsole;
import io.keystory.events.configuration.ConfigurationCommand.ChangeAdminConsole;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.platform.Change;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes what the console remembers for all administrators. */
@RestController
@Tag(name = "configs")
final class AdminConsoleController {

    private final Commands commands;
    private final Streams streams;

    AdminConsoleController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @PatchMapping("/api/configs/admin-console")
    @Operation(summary = "Change what the console remembers", operationId = "updateAdminConsoleConfig")
    AdminConsole update(@Valid @RequestBody Changes body) {
        commands.send(new ChangeAdminConsole(ConfigurationView.ADMIN_CONSOLE, body.signInExperienceCustomized(),
                body.organizationCreated(), body.developmentTenantMigrationNotification(),
                body.checkedChargeNotification()));
        return streams.fold(ConfigurationView.ADMIN_CONSOLE.stream(), new ConfigurationFold())
                .orElse(ConfigurationView.DEFAULTS).adminConsole();
    }

    record Changes(
            Change<@NotNull Boolean> signInExperienceCustomized,
            Change<@NotNull Boolean> organizationCreated,
            Change<Map<String, Object>> developmentTenantMigrationNotification,
            Change<Map<String, Boolean>> checkedChargeNotification) {}
}
