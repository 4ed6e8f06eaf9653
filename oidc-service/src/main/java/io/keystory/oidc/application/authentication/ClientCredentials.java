package io.keystory.oidc.application.authentication;

import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who a client says it is: in the Authorization header or in the body.
 *
 * @param secrets the secret in every reading it has; none for clients that cannot keep one
 */
record ClientCredentials(String clientId, List<String> secrets, boolean isBasic) {

    private static final String BASIC = "Basic ";

    /** The credentials of a request; a client id in the body may accompany the header when it is the same. */
    static ClientCredentials of(HttpServletRequest request, Parameters parameters) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return fromBody(parameters);
        }
        ClientCredentials credentials = fromHeader(header.substring(BASIC.length()).strip());
        if (parameters.one("client_secret").isPresent()) {
            throw ProviderError.invalidRequest("Send the client secret in the header or in the body, not in both.");
        }
        if (!credentials.clientId().equals(parameters.one("client_id").orElse(credentials.clientId()))) {
            throw ProviderError.invalidRequest("The client ids in the header and in the body are not the same.");
        }
        return credentials;
    }

    private static ClientCredentials fromBody(Parameters parameters) {
        String clientId = parameters.one("client_id")
                .orElseThrow(() -> ProviderError.invalidRequest("The request does not say which client makes it."));
        return new ClientCredentials(clientId, parameters.one("client_secret").stream().toList(), false);
    }

    /** The standard encodes the pair as a form does, but many clients do not: both readings count. */
    private static ClientCredentials fromHeader(String encoded) {
        String pair = new String(bytes(encoded), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        if (colon <= 0) {
            throw malformed();
        }
        String secret = pair.substring(colon + 1);
        return new ClientCredentials(decode(pair.substring(0, colon)),
                Stream.of(decode(secret), secret).filter(text -> !text.isEmpty()).distinct().toList(), true);
    }

    private static byte[] bytes(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    private static ProviderError malformed() {
        return ProviderError.invalidRequest("The Authorization header is malformed.");
    }
}
