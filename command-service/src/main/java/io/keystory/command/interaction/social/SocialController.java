package io.keystory.command.interaction.social;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.VerificationAnswer;
import io.keystory.command.interaction.elsewhere.ArrivalBody;
import io.keystory.command.interaction.elsewhere.Departure;
import io.keystory.command.interaction.elsewhere.DepartureBody;
import io.keystory.events.connector.ConnectorId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proofs at social providers. */
@RestController
@RequestMapping("/api/experience/verification/social/{connectorId}")
@Tag(name = "Experience")
class SocialController {

    private final CurrentInteraction current;
    private final SocialSteps social;

    SocialController(CurrentInteraction current, SocialSteps social) {
        this.current = current;
        this.social = social;
    }

    @PostMapping("/authorization-uri")
    @Operation(summary = "Get the address at which the person signs in at a social provider",
            operationId = "beginSocialVerification")
    Departure begin(@PathVariable ConnectorId connectorId, @Valid @RequestBody DepartureBody body,
            HttpServletRequest request) {
        return social.begin(current.begun(request), connectorId, body.state(), body.redirectUri());
    }

    @PostMapping("/verify")
    @Operation(summary = "Prove who you are by what a social provider answered", operationId = "verifySocial")
    VerificationAnswer verify(@PathVariable ConnectorId connectorId, @Valid @RequestBody ArrivalBody body,
            HttpServletRequest request) {
        social.verify(current.begun(request), connectorId, body.verificationId(), body.connectorData());
        return new VerificationAnswer(body.verificationId());
    }
}
