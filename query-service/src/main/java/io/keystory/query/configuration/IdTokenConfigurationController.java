package io.keystory.query.configuration;

import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.configuration.IdTokenClaims;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads which claims ID tokens carry beside those of their scopes. */
@RestController
@Tag(name = "configs")
@ReadsFrom(ConfigurationReads.MODEL)
@AsOf
class IdTokenConfigurationController {

    private final Views<ConfigurationView> configuration;

    IdTokenConfigurationController(Views<ConfigurationView> configuration) {
        this.configuration = configuration;
    }

    @GetMapping("/api/configs/id-token")
    @Versioned(table = "read.configuration", id = "id-token")
    @Operation(summary = "Get which further claims ID tokens carry", operationId = "getIdTokenConfig")
    IdTokenClaims get() {
        return configuration.find(ConfigurationView.ID_TOKEN.value())
                .map(view -> new IdTokenClaims(view.enabledExtendedClaims()))
                .orElseThrow(() -> new KeystoryException("entity.not_found", 404));
    }
}
