package io.keystory.query.configuration;

import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.configuration.SessionIdleTime;
import io.keystory.events.configuration.SessionLifetime;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads how long sessions live. */
@RestController
@Tag(name = "configs")
@ReadsFrom(ConfigurationReads.MODEL)
@AsOf
class SessionConfigurationController {

    private final Views<ConfigurationView> configuration;

    SessionConfigurationController(Views<ConfigurationView> configuration) {
        this.configuration = configuration;
    }

    @GetMapping("/api/configs/oidc/session")
    @Versioned(table = "read.configuration", id = "session")
    @Operation(summary = "Get how long sessions live", operationId = "getSessionConfig")
    SessionLifetime session() {
        return new SessionLifetime(now().sessionTtl());
    }

    @GetMapping("/api/configs/oidc/session/idle")
    @Versioned(table = "read.configuration", id = "session")
    @Operation(summary = "Get how long sessions live without being used", operationId = "getSessionIdleTime")
    SessionIdleTime idle() {
        return new SessionIdleTime(now().sessionIdleTtl());
    }

    private ConfigurationView now() {
        return configuration.find(ConfigurationView.SESSION.value()).orElse(ConfigurationView.DEFAULTS);
    }
}
