package io.keystory.oidc.interaction;

import io.keystory.events.interaction.InteractionId;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.AuthorizationParameters;
import io.keystory.oidc.interaction.request.AuthorizationRequestReader;
import io.keystory.oidc.interaction.request.ClientRequest;
import io.keystory.oidc.interaction.request.RequestRules;
import io.keystory.oidc.page.error.BrowserEndpoint;
import io.keystory.oidc.page.error.ErrorPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The authorization endpoint: a request comes in, and a browser comes back from its interaction. */
@BrowserEndpoint
class AuthorizationController {

    private final AuthorizationRequestReader reader;
    private final Authorization authorization;
    private final AuthorizationResponse responses;
    private final ErrorPage errors;

    AuthorizationController(AuthorizationRequestReader reader, Authorization authorization,
            AuthorizationResponse responses, ErrorPage errors) {
        this.reader = reader;
        this.authorization = authorization;
        this.responses = responses;
        this.errors = errors;
    }

    @GetMapping("/oidc/auth")
    ResponseEntity<String> authorize(HttpServletRequest request, HttpServletResponse response) {
        ClientRequest asked = RequestRules.requirePushed(reader.read(AuthorizationParameters.of(request)));
        return authorization.begin(RequestRules.check(asked), request, response);
    }

    @PostMapping("/oidc/auth")
    ResponseEntity<String> authorizeByForm(HttpServletRequest request, HttpServletResponse response) {
        return CrossSiteForm.redirect(request).orElseGet(() -> authorize(request, response));
    }

    @GetMapping("/oidc/auth/{interactionId}")
    ResponseEntity<String> resume(
            @PathVariable String interactionId, HttpServletRequest request, HttpServletResponse response) {
        return authorization.resume(new InteractionId(interactionId), request, response);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(AuthorizationError error, HttpServletRequest request) {
        try {
            return error.returnAddress() == null
                    ? errors.answer(request, 400, "oidc." + error.error(), error.getMessage())
                    : responses.error(error, request);
        } catch (RuntimeException e) {
            return errors.failure(request, e);
        }
    }
}
