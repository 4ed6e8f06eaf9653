package io.keystory.oidc.interaction;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;

/**
 * A request that another site posts comes without the session's cookie, so that whoever is signed in would be asked
 * again; by way of a redirect the same request comes with it.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Fetch Metadata, Sec-Fetch-Site</a>
 */
final class CrossSiteForm {

    private static final int LONGEST = 4096;

    private CrossSiteForm() {}

    /** The redirect; empty for other requests, and for those that are too long for an address. */
    static Optional<ResponseEntity<String>> redirect(HttpServletRequest request) {
        return Optional.of(request)
                .filter(form -> "cross-site".equals(form.getHeader("Sec-Fetch-Site")))
                .map(CrossSiteForm::query)
                .filter(query -> query.length() <= LONGEST)
                .map(query -> AuthorizationResponse.redirect("/oidc/auth?" + query));
    }

    private static String query(HttpServletRequest form) {
        return form.getParameterMap().entrySet().stream()
                .flatMap(e -> Arrays.stream(e.getValue()).map(value -> encode(e.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
