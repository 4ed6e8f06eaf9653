package io.keystory.oidc.clientregistration;

import io.keystory.events.application.RegisteredClient;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.oidc.application.ClientSites;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a client publishes of itself. It has no secret, and people are told at which host it is.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-oauth-client-id-metadata-document/">Client ID Metadata Document, 4</a>
 */
final class DocumentReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_NAME = 160;
    private static final List<String> METHODS = List.of("none", "private_key_jwt");
    private static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");
    private static final Set<String> SECRETS = Set.of("client_secret", "client_secret_expires_at");

    private final Outbound outbound;
    private final ClientSites sites;

    DocumentReader(Outbound outbound, ClientSites sites) {
        this.outbound = outbound;
        this.sites = sites;
    }

    /** The client as the policy allows it; throws 400 {@code invalid_client} or what is wrong with its metadata. */
    RegisteredClient read(String clientId, RegistrationPolicy policy) {
        return sites.visit(clientId, () -> Optional.of(published(clientId, policy)))
                .orElseThrow(() -> refused("The document at the client id could not be had just now: try again in a moment."));
    }

    private RegisteredClient published(String clientId, RegistrationPolicy policy) {
        RequestedMetadata published = new RequestedMetadata(fetch(clientId));
        if (!published.text("client_id").filter(clientId::equals).isPresent()) {
            throw refused("The document at the client id is about another client.");
        }
        if (SECRETS.stream().anyMatch(published::has)) {
            throw refused("A document that everybody can read cannot hold a secret.");
        }
        RegisteredClient client =
                RegistrationReader.read(published.under(chosen(published)), narrowed(policy), null);
        return new RegisteredClient(name(client.name(), clientId), client.type(), modest(client.metadata()),
                client.protocol().withRequestUris(List.of()), client.registration());
    }

    private JsonNode fetch(String clientId) {
        try {
            Outbound.Answer answer = outbound.get(URI.create(clientId), "application/json");
            if (answer.status() == 200 && answer.body().length <= LONGEST && isJson(answer.contentType())) {
                JsonNode document = JSON.readTree(answer.body());
                if (document.isObject()) {
                    return document;
                }
            }
        } catch (OutboundFailure | JacksonException e) {
            throw refused("The document at the client id cannot be read.");
        }
        throw refused("There is no document at the client id.");
    }

    private static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json");
    }

    /** Whoever publishes more than is offered here gets what is offered. */
    private static Map<String, Object> chosen(RequestedMetadata published) {
        Map<String, Object> chosen = new HashMap<>();
        chosen.put("grant_types", GRANT_TYPES);
        chosen.put("response_types", List.of("code"));
        chosen.put("scope", null);
        chosen.put("token_endpoint_auth_method", published.text("token_endpoint_auth_method").orElse("none"));
        return chosen;
    }

    /** What such clients may ask users for is said for all of them, and no part of what each of them says. */
    private static RegistrationPolicy narrowed(RegistrationPolicy policy) {
        return new RegistrationPolicy(policy.mode(), GRANT_TYPES, METHODS, List.of(), policy.redirectHosts(),
                policy.redirectSchemes(), null, false, policy.mostClients(), null, null);
    }

    /** Nothing that would have us call somebody, or show somebody's picture. */
    private static ClientMetadata modest(ClientMetadata metadata) {
        return new ClientMetadata(metadata.redirectUris(), metadata.postLogoutRedirectUris(), null, null, null);
    }

    private static String name(String name, String clientId) {
        String shortened = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        String host = URI.create(clientId).getHost();
        return shortened + " (" + (host.length() > 90 ? host.substring(host.length() - 90) : host) + ")";
    }

    private static ProviderError refused(String description) {
        return ProviderError.of("invalid_client", description);
    }
}
