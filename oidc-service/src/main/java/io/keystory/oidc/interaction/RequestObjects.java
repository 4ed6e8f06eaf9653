package io.keystory.oidc.interaction;

import com.nimbusds.jwt.SignedJWT;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ClientKeys;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.RequestDocuments;
import java.text.ParseException;
import java.util.Optional;

/**
 * Opens the requests that clients sign. Only a signature counts: what is merely encrypted proves nothing, and is refused.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9101#section-6">RFC 9101, 6</a>
 */
final class RequestObjects {

    private final Clients clients;
    private final ClientKeys keys;
    private final RequestDocuments documents;
    private final RequestObjectClaims claims;

    RequestObjects(Clients clients, ClientKeys keys, RequestDocuments documents, RequestObjectClaims claims) {
        this.clients = clients;
        this.keys = keys;
        this.documents = documents;
        this.claims = claims;
    }

    /**
     * The parameters that count: all of a signed request's, and none beside them. What was pushed was opened then. Clients
     * that have no keys cannot sign, so that theirs stay closed.
     */
    AuthorizationParameters open(AuthorizationParameters asked) {
        if (asked.pushedRequest() != null) {
            return asked;
        }
        Optional<Client> client = asked.one("client_id").flatMap(clients::find)
                .filter(found -> found.protocol().credentials().hasKeys());
        return client.isEmpty() ? asked : object(client.get(), asked)
                .map(object -> opened(client.get(), object))
                .orElseGet(() -> unsigned(client.get(), asked));
    }

    /** The signed request, in the parameters or where they say that it is. */
    private Optional<String> object(Client client, AuthorizationParameters asked) {
        Optional<String> address = asked.one("request_uri");
        if (address.isPresent() && asked.one("request").isPresent()) {
            throw AuthorizationError.shown("invalid_request", "Send request or request_uri, not both.");
        }
        return address.isPresent() ? Optional.of(document(client, address.get())) : asked.one("request");
    }

    private String document(Client client, String address) {
        if (!RequestDocuments.isRegistered(client, address)) {
            throw AuthorizationError.shown(
                    "invalid_request_uri", "The address of the request is not registered for this application.");
        }
        return documents.read(address).orElseThrow(() -> AuthorizationError.shown("invalid_request_uri",
                "There is no request at its address, or another one than its hash is of."));
    }

    private static AuthorizationParameters unsigned(Client client, AuthorizationParameters asked) {
        if (client.protocol().authorization().requireSignedRequestObject()) {
            throw AuthorizationError.shown("invalid_request", "This application must sign its requests.");
        }
        return asked;
    }

    private AuthorizationParameters opened(Client client, String object) {
        SignedJWT request = parse(object);
        if (!keys.areOf(client, request, client.protocol().authorization().requestObjectSigningAlg())) {
            throw invalid("The request is not signed with a key of the application.");
        }
        return claims.parameters(client, request);
    }

    private static SignedJWT parse(String object) {
        try {
            return SignedJWT.parse(object);
        } catch (ParseException e) {
            throw invalid("The request is not a signed JWT; encrypted ones are not opened.");
        }
    }

    static AuthorizationError invalid(String description) {
        return AuthorizationError.shown("invalid_request_object", description);
    }
}
