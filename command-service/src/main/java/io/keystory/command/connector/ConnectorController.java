package io.keystory.command.connector;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorView;
import io.keystory.platform.Ids;
import io.keystory.platform.connector.ConnectorAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, changes and deletes connectors. */
@RestController
@RequestMapping("/api/connectors")
@Tag(name = "connectors")
final class ConnectorController {

    private final Connectors connectors;
    private final ConnectorWrites writes;

    ConnectorController(Connectors connectors, ConnectorWrites writes) {
        this.connectors = connectors;
        this.writes = writes;
    }

    @PostMapping
    @Operation(summary = "Create a connector", operationId = "createConnector")
    ConnectorAnswer create(@Valid @RequestBody NewConnector body) {
        ConnectorId id = new ConnectorId(body.id() == null ? Ids.next() : body.id());
        writes.create(id, body);
        return shown(id);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a connector", operationId = "updateConnector")
    ConnectorAnswer update(@PathVariable ConnectorId id, @Valid @RequestBody ConnectorChanges body) {
        writes.change(id, body);
        return shown(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a connector", operationId = "deleteConnector")
    void delete(@PathVariable ConnectorId id) {
        writes.delete(id);
    }

    private ConnectorAnswer shown(ConnectorId id) {
        ConnectorView connector = connectors.of(id);
        return ConnectorAnswer.of(connector, connectors.config(connector).whole());
    }
}
