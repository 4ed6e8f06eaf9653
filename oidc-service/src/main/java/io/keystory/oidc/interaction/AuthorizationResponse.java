package io.keystory.oidc.interaction;

import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.ReturnAddress;
import io.keystory.oidc.page.plain.FormPost;
import io.keystory.platform.KeystorySettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Sends the browser back to the application.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9207">RFC 9207 (iss)</a>
 * @see <a href="https://openid.net/specs/oauth-v2-jarm.html">JARM</a>
 * @see <a href="https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html">Form post response mode</a>
 */
final class AuthorizationResponse {

    private static final String SIGNED = "jwt";

    private final KeystorySettings settings;
    private final SignedResponses signed;
    private final FormPost form;

    AuthorizationResponse(KeystorySettings settings, SignedResponses signed, FormPost form) {
        this.settings = settings;
        this.signed = signed;
        this.form = form;
    }

    /** The answer that carries a code. */
    ResponseEntity<String> code(ReturnAddress address, String code, HttpServletRequest http) {
        return send(address, Map.of("code", code), http);
    }

    /** The answer that carries tokens; the address must be one that keeps them out of queries. */
    ResponseEntity<String> tokens(ReturnAddress address, Map<String, String> tokens, HttpServletRequest http) {
        return send(address, tokens, http);
    }

    /** The answer that carries an error. */
    ResponseEntity<String> error(AuthorizationError error, HttpServletRequest http) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error.error());
        parameters.put("error_description", error.getMessage());
        return send(error.returnAddress(), parameters, http);
    }

    private ResponseEntity<String> send(
            ReturnAddress address, Map<String, String> answer, HttpServletRequest http) {
        Map<String, String> parameters = new LinkedHashMap<>(answer);
        if (address.state() != null) {
            parameters.put("state", address.state());
        }
        parameters.put("iss", settings.issuer());
        return address.responseMode().endsWith(SIGNED)
                ? send(address, address.responseMode().replaceFirst("\\.?" + SIGNED, ""),
                        signed.sign(address.clientId(), parameters), http)
                : send(address, address.responseMode(), parameters, http);
    }

    private ResponseEntity<String> send(
            ReturnAddress address, String mode, Map<String, String> parameters, HttpServletRequest http) {
        return switch (mode) {
            case "form_post" -> form.page(http, address.redirectUri(), parameters);
            case "fragment" -> redirect(address.redirectUri() + "#" + encode(parameters));
            default -> redirect(address.redirectUri()
                    + (address.redirectUri().contains("?") ? "&" : "?") + encode(parameters));
        };
    }

    /** A redirect that turns any method into GET and is not kept. */
    static ResponseEntity<String> redirect(String location) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, location)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
