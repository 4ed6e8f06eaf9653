package io.keystory.query.configuration;

import io.keystory.events.configuration.AdminConsole;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads what the console remembers for all administrators. */
@RestController
@Tag(name = "configs")
@ReadsFrom(ConfigurationReads.MODEL)
@AsOf
class AdminConsoleController {

    private final Views<ConfigurationView> configuration;

    AdminConsoleController(Views<ConfigurationView> configuration) {
        this.configuration = configuration;
    }

    @GetMapping("/api/configs/admin-console")
    @Versioned(table = "read.configuration", id = "admin-console")
    @Operation(summary = "Get what the console remembers", operationId = "getAdminConsoleConfig")
    AdminConsole get() {
        return configuration.find(ConfigurationView.ADMIN_CONSOLE.value())
                .orElse(ConfigurationView.DEFAULTS).adminConsole();
    }
}
