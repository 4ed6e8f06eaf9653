package io.keystory.query.connector;

import io.keystory.platform.connector.ConnectorAnswer;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads connectors. */
@RestController
@RequestMapping("/api/connectors")
@Tag(name = "connectors")
@ReadsFrom(ConnectorReads.MODEL)
@AsOf
class ConnectorController {

    private final ConnectorQueries connectors;

    ConnectorController(ConnectorQueries connectors) {
        this.connectors = connectors;
    }

    @GetMapping
    @Operation(summary = "List connectors", operationId = "listConnectors")
    List<ConnectorAnswer> list(@RequestParam(required = false) String target) {
        return connectors.all().stream()
                .filter(connector -> target == null || target.equals(connector.target()))
                .toList();
    }

    @GetMapping("/{id}")
    @Versioned(table = "read.connector", id = "id")
    @Operation(summary = "Get a connector", operationId = "getConnector")
    ConnectorAnswer get(@PathVariable String id) {
        return connectors.get(id);
    }
}
