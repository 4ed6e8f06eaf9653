package io.keystory.oidc.page.shell;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.redirect.Loopback;
import io.keystory.oidc.application.redirect.WebUri;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * Where people begin at an application, as far as what it registered tells that: where it has them signed in, else where
 * it wants them after signing out, else the site that they return to.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ThirdPartyInitiatedLogin">OpenID Connect Core 4</a>
 */
final class ApplicationHome {

    private final String issuer;

    ApplicationHome(String issuer) {
        this.issuer = issuer;
    }

    /** The address; null for what is on no site, such as an application on a device. */
    String of(Client client) {
        return Stream.of(
                        sites(Stream.ofNullable(client.protocol().login().initiateLoginUri()), this::signingIn),
                        sites(own(client, client.postLogoutRedirectUris()), page -> page),
                        sites(own(client, client.redirectUris()), page -> page.resolve("/")))
                .flatMap(Optional::stream).map(URI::toString).findFirst().orElse(null);
    }

    /** Those of its site: SAML returns to us, and where a native application listens is nothing once it has heard. */
    private static Stream<String> own(Client client, List<String> addresses) {
        return switch (client.type()) {
            case SAML -> Stream.empty();
            case NATIVE -> addresses.stream()
                    .filter(address -> WebUri.parse(address).filter(Loopback::isLoopback).isEmpty());
            default -> addresses.stream();
        };
    }

    private static Optional<URI> sites(Stream<String> addresses, UnaryOperator<URI> page) {
        return addresses.filter(address -> address.matches("https?://[^*\\s]+")).flatMap(ApplicationHome::parsed)
                .map(page).findFirst();
    }

    private static Stream<URI> parsed(String address) {
        try {
            return Stream.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** What is encoded in the address stays as it is. */
    private URI signingIn(URI page) {
        String address = page.toString().replaceFirst("#.*", "");
        return URI.create(address + (page.getRawQuery() == null ? "?" : "&") + "iss="
                + UriUtils.encode(issuer, StandardCharsets.UTF_8));
    }
}
