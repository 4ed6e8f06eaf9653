package io.keystory.command.connector.social;

import io.keystory.events.connector.ConnectorId;
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

/** Where social providers that speak SAML send people back to. */
@RestController
@Tag(name = "authn")
final class PostedAnswerController {

    private final PostedAnswers answers;

    PostedAnswerController(PostedAnswers answers) {
        this.answers = answers;
    }

    @PostMapping(value = "/api/authn/saml/{connectorId}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(summary = "Take the answer of a social provider that speaks SAML", operationId = "assertSocialSaml")
    @ApiResponse(responseCode = "302", description = "Back to the page that asked")
    ResponseEntity<Void> take(@PathVariable ConnectorId connectorId,
            @RequestParam(name = "RelayState", required = false) String relayState,
            @RequestParam(name = "SAMLResponse") String response) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(answers.take(connectorId, relayState, response))).build();
    }
}
