package io.keystory.command.automation;

import io.keystory.command.automation.Retries.Retry;
import io.keystory.store.EventLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what Keystory does by itself, how far it has come, and what it could not do yet. */
@RestController
@Tag(name = "automations")
final class AutomationController {

    private final List<Automation<?>> automations;
    private final Retries retries;
    private final EventLog log;
    private final JdbcClient jdbc;

    AutomationController(List<Automation<?>> automations, Retries retries, EventLog log, JdbcClient jdbc) {
        this.automations = automations;
        this.retries = retries;
        this.log = log;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/automations")
    @Operation(summary = "Show what automations do and could not do yet", operationId = "getAutomations")
    Overview get() {
        return new Overview(
                automations.stream()
                        .map(automation -> new Listed(automation.name(), automation.occasion())).toList(),
                Place.stored(jdbc, AutomationConfiguration.NAME),
                log.reader().head(),
                retries.all());
    }

    /** An automation and the type of event it acts on. */
    record Listed(String name, String trigger) {}

    /** {@code position} is a place in the log that all automations have passed, of {@code head}. */
    record Overview(List<Listed> automations, long position, long head, List<Retry> retries) {}
}
