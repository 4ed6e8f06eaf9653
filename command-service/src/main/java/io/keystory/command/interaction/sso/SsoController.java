package io.keystory.command.interaction.sso;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.VerificationAnswer;
import io.keystory.command.interaction.elsewhere.ArrivalBody;
import io.keystory.command.interaction.elsewhere.Departure;
import io.keystory.command.interaction.elsewhere.DepartureBody;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs at the identity providers of enterprises. */
@RestController
@RequestMapping("/api/experience")
@Tag(name = "Experience")
class SsoController {

    private final CurrentInteraction current;
    private final OfferedSso offered;
    private final SsoSteps sso;

    SsoController(CurrentInteraction current, OfferedSso offered, SsoSteps sso) {
        this.current = current;
        this.offered = offered;
        this.sso = sso;
    }

    @GetMapping("/sso-connectors")
    @Operation(summary = "Find the enterprise SSO connector for an e-mail address", operationId = "findSsoConnectors")
    FoundConnectors find(@RequestParam @NotBlank @Email @Size(max = 128) String email, HttpServletRequest request) {
        current.live(request);
        return new FoundConnectors(offered.find(email).map(SsoConnectorView::id).stream().toList());
    }

    @PostMapping("/verification/sso/{connectorId}/authorization-uri")
    @Operation(summary = "Get the address at which the person signs in at the provider of their enterprise",
            operationId = "beginSsoVerification")
    Departure begin(@PathVariable SsoConnectorId connectorId, @Valid @RequestBody DepartureBody body,
            HttpServletRequest request) {
        return sso.begin(current.begun(request), connectorId, body.state(), body.redirectUri());
    }

    @PostMapping("/verification/sso/{connectorId}/verify")
    @Operation(summary = "Prove who you are by what the provider of your enterprise answered", operationId = "verifySso")
    VerificationAnswer verify(@PathVariable SsoConnectorId connectorId, @Valid @RequestBody ArrivalBody body,
            HttpServletRequest request) {
        sso.verify(current.begun(request), connectorId, body.verificationId(), body.connectorData());
        return new VerificationAnswer(body.verificationId());
    }

    /** The connectors for an address; none where people sign in otherwise. */
    record FoundConnectors(List<String> connectorIds) {}
}
