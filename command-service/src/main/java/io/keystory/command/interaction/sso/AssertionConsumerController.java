package io.keystory.command.interaction.sso;

import io.keystory.events.ssoconnector.SsoConnectorId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where SAML identity providers send people back to. */
@RestController
@Tag(name = "authn")
class AssertionConsumerController {

    private final SamlArrivals arrivals;

    AssertionConsumerController(SamlArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @PostMapping(value = "/api/authn/single-sign-on/saml/{connectorId}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(summary = "Take the answer of the SAML provider of an enterprise", operationId = "assertSaml")
    @ApiResponse(responseCode = "302", description = "Back to the page that asked")
    ResponseEntity<Void> take(@PathVariable SsoConnectorId connectorId,
            @RequestParam(name = "RelayState", required = false) String relayState,
            @RequestParam(name = "SAMLResponse") String response) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(arrivals.take(connectorId, relayState, response))).build();
    }
}
