package io.keystory.command.connector.social;

import io.keystory.events.connector.ConnectorId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells where somebody is sent to sign in elsewhere. */
@RestController
@Tag(name = "connectors")
final class AuthorizationUriController {

    private final SocialSignIn social;

    AuthorizationUriController(SocialSignIn social) {
        this.social = social;
    }

    @PostMapping("/api/connectors/{connectorId}/authorization-uri")
    @Operation(summary = "Get the address at which somebody signs in elsewhere",
            operationId = "createConnectorAuthorizationUri")
    Redirect authorizationUri(@PathVariable ConnectorId connectorId, @Valid @RequestBody Wanted body) {
        return new Redirect(social.managedAddress(connectorId, body.state(), body.redirectUri()));
    }

    /** Both are kept where the provider posts its answers. */
    record Wanted(@NotNull @Size(max = 512) String state, @NotNull @Size(max = 2048) String redirectUri) {}

    record Redirect(String redirectTo) {}
}
