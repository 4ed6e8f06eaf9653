package io.keystory.query.connector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorFactories;
import io.keystory.platform.connector.ConnectorFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which kinds of connectors there are, and what each has to know. */
@RestController
@RequestMapping("/api/connector-factories")
@Tag(name = "connector-factories")
class ConnectorFactoryController {

    @GetMapping
    @Operation(summary = "List the kinds of connectors", operationId = "listConnectorFactories")
    List<ConnectorFactory> list() {
        return ConnectorFactories.all();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a kind of connector", operationId = "getConnectorFactory")
    ConnectorFactory get(@PathVariable String id) {
        return ConnectorFactories.find(id).orElseThrow(() -> new KeystoryException("entity.not_found", 404));
    }
}
