package io.keystory.oidc.page;

import io.keystory.oidc.application.Client;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

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
                        sites(client.postLogoutRedirectUris().stream(), page -> page),
                        sites(client.redirectUris().stream(), page -> page.resolve("/")))
                .flatMap(Optional::stream).map(URI::toString).findFirst().orElse(null);
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

    private URI signingIn(URI page) {
        return UriComponentsBuilder.fromUri(page).queryParam("iss", "{issuer}").encode().build(issuer);
    }
}
