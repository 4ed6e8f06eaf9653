package io.keystory.oidc.clientregistration;

import static io.keystory.oidc.clientregistration.RegistrationError.invalidMetadata;

import io.keystory.oidc.application.ClientSites;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose a client is, by the redirect URIs that somebody lists as their own.
 *
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#SectorIdentifierValidation">OpenID Connect Dynamic Client Registration 5</a>
 */
final class SectorIdentifiers {

    private static final String MEMBER = "sector_identifier_uri";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbound outbound;
    private final ClientSites sites;

    SectorIdentifiers(Outbound outbound, ClientSites sites) {
        this.outbound = outbound;
        this.sites = sites;
    }

    /** Throws {@code invalid_client_metadata} unless all redirect URIs are in the list, where one is named. */
    void check(RequestedMetadata asked, List<String> redirectUris) {
        asked.address(MEMBER).ifPresent(address -> requireListed(address, redirectUris));
    }

    void requireListed(String address, List<String> redirectUris) {
        List<String> listed = sites.visit(address, () -> listed(address))
                .orElseThrow(() -> invalidMetadata(MEMBER + " does not lead to a list that can be read."));
        if (!listed.containsAll(redirectUris)) {
            throw invalidMetadata("Not all redirect_uris are listed at " + MEMBER + ".");
        }
    }

    private Optional<List<String>> listed(String address) {
        try {
            Outbound.Answer answer = outbound.get(URI.create(address), "application/json");
            JsonNode list = JSON.readTree(answer.body());
            if (answer.status() == 200 && list.isArray()) {
                return Optional.of(
                        StreamSupport.stream(list.spliterator(), false).map(uri -> uri.asString("")).toList());
            }
        } catch (OutboundFailure | JacksonException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
