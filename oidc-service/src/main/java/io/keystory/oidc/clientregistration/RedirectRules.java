package io.keystory.oidc.clientregistration;

import static io.keystory.oidc.clientregistration.RegistrationError.invalidRedirectUri;

import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.oidc.application.redirect.Loopback;
import io.keystory.oidc.application.redirect.WebUri;
import io.keystory.platform.web.BrowserSchemes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where clients that register themselves may have people sent: plain https addresses, and for native ones also this
 * machine and schemes of their own. Never wildcards.
 *
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic Client Registration 2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-7">RFC 8252, 7</a>
 */
final class RedirectRules {

    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");

    private RedirectRules() {}

    /** Throws {@code invalid_redirect_uri} for the first that is not allowed. */
    static void check(List<String> uris, boolean isNative, RegistrationPolicy policy) {
        uris.stream().filter(uri -> !isAllowed(uri, isNative, policy)).findFirst().ifPresent(uri -> {
            throw invalidRedirectUri("Clients that register may not use the redirect URI " + shortened(uri) + ".");
        });
    }

    /** Web sites that get tokens through the browser are not on the machine of whoever signs in. */
    static void refuseLocalhost(List<String> uris) {
        if (uris.stream().map(WebUri::parse).flatMap(Optional::stream).anyMatch(uri -> uri.host().equals("localhost"))) {
            throw invalidRedirectUri("Web applications that use the implicit grant are not at localhost.");
        }
    }

    /** Whether browsers are not sent to a web site with it. */
    static boolean isNative(String uri) {
        return WebUri.parse(uri).map(Loopback::isLoopback).orElseGet(() -> ownScheme(uri).isPresent());
    }

    private static boolean isAllowed(String uri, boolean isNative, RegistrationPolicy policy) {
        if (uri.indexOf('*') >= 0) {
            return false;
        }
        Optional<WebUri> web = WebUri.parse(uri);
        if (web.isPresent()) {
            return isNative && Loopback.isLoopback(web.get())
                    || web.get().scheme().equals("https") && isAllowedHost(web.get().host(), policy.redirectHosts());
        }
        return isNative && ownScheme(uri).filter(scheme -> isAllowedScheme(scheme, policy.redirectSchemes())).isPresent();
    }

    private static boolean isAllowedHost(String host, List<String> allowed) {
        return allowed.isEmpty() || allowed.stream().anyMatch(one ->
                one.startsWith("*.") ? host.endsWith(one.substring(1)) : host.equals(one));
    }

    /** Without a list: a scheme made from a domain name, so that nobody takes the one of somebody else. */
    private static boolean isAllowedScheme(String scheme, List<String> allowed) {
        return allowed.isEmpty() ? scheme.indexOf('.') > 0 : allowed.contains(scheme);
    }

    private static Optional<String> ownScheme(String uri) {
        try {
            URI parsed = URI.create(uri);
            return Optional.ofNullable(parsed.getScheme())
                    .filter(scheme -> parsed.getRawFragment() == null && parsed.getRawUserInfo() == null)
                    .filter(scheme -> OWN_SCHEME.matcher(scheme).matches() && BrowserSchemes.canBeOwn(scheme));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String uri) {
        return uri.length() > 100 ? uri.substring(0, 100) + "..." : uri;
    }
}
