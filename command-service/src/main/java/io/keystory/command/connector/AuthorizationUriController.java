package io.keystory.command.connector;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorFactories;
import io.keystory.platform.connector.ConnectorFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells where somebody is sent to sign in elsewhere. */
@RestController
@Tag(name = "connectors")
final class AuthorizationUriController {

    private final Connectors connectors;

    AuthorizationUriController(Connectors connectors) {
        this.connectors = connectors;
    }

    @PostMapping("/api/connectors/{connectorId}/authorization-uri")
    @Operation(summary = "Get the address at which somebody signs in elsewhere",
            operationId = "createConnectorAuthorizationUri")
    Redirect authorizationUri(@PathVariable ConnectorId connectorId, @Valid @RequestBody Wanted body) {
        if (body.state().isBlank() || body.redirectUri().isBlank()) {
            throw new KeystoryException("session.insufficient_info", 400);
        }
        ConnectorView connector = connectors.of(connectorId);
        if (connector.type() != ConnectorType.SOCIAL) {
            throw new KeystoryException("connector.unexpected_type", 400);
        }
        ConnectorFactory factory = ConnectorFactories.find(connector.factoryId()).orElseThrow(Connectors::absent);
        return new Redirect(AuthorizationUri.of(
                factory, connectors.config(connector).whole(), body.state(), body.redirectUri()));
    }

    record Wanted(@NotNull String state, @NotNull String redirectUri) {}

    record Redirect(String redirectTo) {}
}
