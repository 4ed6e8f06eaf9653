package io.keystory.oidc.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.page.error.BrowserEndpoint;
import io.keystory.oidc.page.error.ErrorPage;
import io.keystory.platform.saml.InvalidSaml;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where service providers send people to sign in, and where the provider sends them when they have.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf">SAML Profiles 2.0, 4.1</a>
 */
@BrowserEndpoint
@Tag(name = "saml-applications")
class SamlSignOnController {

    private final ServiceProviders providers;
    private final SignOnStart start;
    private final SignOnEnd end;
    private final ErrorPage errors;

    SamlSignOnController(ServiceProviders providers, SignOnStart start, SignOnEnd end, ErrorPage errors) {
        this.providers = providers;
        this.start = start;
        this.end = end;
        this.errors = errors;
    }

    @GetMapping("/api/saml/{id}/authn")
    @Operation(summary = "Sign in to a SAML application (HTTP redirect binding)", operationId = "getSamlAuthn")
    @Parameter(name = "SigAlg", in = ParameterIn.QUERY, schema = @Schema(type = "string"),
            description = "With Signature: the URI of its algorithm, RSA or ECDSA with SHA-256, SHA-384 or (RSA) SHA-512.")
    @ApiResponse(responseCode = "303", description = "On to the sign-in", content = @Content)
    ResponseEntity<String> redirected(@PathVariable String id,
            @RequestParam(name = "SAMLRequest", required = false) String message,
            @RequestParam(name = "RelayState", required = false) String relayState,
            @RequestParam(name = "Signature", required = false) String signature,
            HttpServletRequest request, HttpServletResponse response) {
        return begin(id, new SignOnMessage(message, relayState, signature != null, request.getQueryString()), response);
    }

    @PostMapping(value = "/api/saml/{id}/authn", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(summary = "Sign in to a SAML application (HTTP POST binding)", operationId = "createSamlAuthn")
    @ApiResponse(responseCode = "303", description = "On to the sign-in", content = @Content)
    ResponseEntity<String> posted(@PathVariable String id,
            @RequestParam(name = "SAMLRequest", required = false) String message,
            @RequestParam(name = "RelayState", required = false) String relayState,
            HttpServletResponse response) {
        return begin(id, new SignOnMessage(message, relayState, false, null), response);
    }

    @GetMapping("/api/saml-applications/{id}/callback")
    @Operation(summary = "Come back to a SAML application from having signed in",
            operationId = "getSamlApplicationCallback")
    @ApiResponse(responseCode = "200", description = "A page that posts the response to the application",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<String> callback(@PathVariable String id,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String error,
            HttpServletRequest request, HttpServletResponse response) {
        return end.finish(providers.require(id), new Outcome(code, state, error), request, response);
    }

    private ResponseEntity<String> begin(String id, SignOnMessage message, HttpServletResponse response) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, start.begin(message, providers.require(id), response))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @ExceptionHandler
    ResponseEntity<String> refused(InvalidSaml refusal, HttpServletRequest request) {
        return errors.refusal(request, new KeystoryException("application.saml.invalid_saml_request", 400));
    }
}
