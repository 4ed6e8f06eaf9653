package io.keystory.oidc.interaction.request;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ClientKeys;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.RequestDocuments;
import java.text.ParseException;
import java.util.Optional;

/**
 * Opens the requests that clients sign, or keep at their own addresses. What comes through the browser counts by its
 * signature only, and what is merely encrypted proves nothing, and is refused.
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
     * The parameters that count: all of such a request's, and none beside them. What was pushed was opened then. Clients
     * that have no keys cannot sign, so that theirs stay closed.
     */
    AuthorizationParameters open(AuthorizationParameters asked) {
        if (asked.pushedRequest() != null) {
            return asked;
        }
        Optional<Client> client = asked.one("client_id").flatMap(clients::find)
                .filter(found -> found.protocol().credentials().hasKeys());
        return client.map(found -> opened(found, asked)).orElse(asked);
    }

    private AuthorizationParameters opened(Client client, AuthorizationParameters asked) {
        Optional<String> address = asked.one("request_uri");
        Optional<String> object = asked.one("request");
        if (address.isPresent() && object.isPresent()) {
            throw AuthorizationError.shown("invalid_request", "Send request or request_uri, not both.");
        }
        if (address.isPresent()) {
            return published(client, document(client, address.get()));
        }
        return object.map(sent -> signed(client, sent)).orElseGet(() -> bare(client, asked));
    }

    /**
     * What is at an address that the client registered is what it says, without a signature too where it need not sign.
     *
     * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ImplementationConsiderations">OpenID Connect Core 15.2, 6.1</a>
     */
    private AuthorizationParameters published(Client client, String object) {
        JWT request = parse(object);
        return request instanceof PlainJWT && !mustSign(client)
                ? claims.parameters(client, request) : signed(client, request);
    }

    private String document(Client client, String address) {
        if (!RequestDocuments.isRegistered(client, address)) {
            throw AuthorizationError.shown(
                    "invalid_request_uri", "The address of the request is not registered for this application.");
        }
        return documents.read(address).orElseThrow(
                () -> AuthorizationError.shown("invalid_request_uri", "There is no request at its address."));
    }

    private static AuthorizationParameters bare(Client client, AuthorizationParameters asked) {
        if (client.protocol().authorization().requireSignedRequestObject()) {
            throw AuthorizationError.shown("invalid_request", "This application must sign its requests.");
        }
        return asked;
    }

    private static boolean mustSign(Client client) {
        AuthorizationRules rules = client.protocol().authorization();
        return client.isFapi2() || rules.requireSignedRequestObject() || rules.requestObjectSigningAlg() != null;
    }

    private AuthorizationParameters signed(Client client, String object) {
        return signed(client, parse(object));
    }

    private AuthorizationParameters signed(Client client, JWT request) {
        if (!(request instanceof SignedJWT signed)) {
            throw invalid("The request is not a signed JWT; encrypted ones are not opened.");
        }
        if (!keys.areOf(client, signed, client.protocol().authorization().requestObjectSigningAlg())) {
            throw invalid("The request is not signed with a key of the application.");
        }
        return claims.parameters(client, signed);
    }

    private static JWT parse(String object) {
        try {
            return JWTParser.parse(object);
        } catch (ParseException e) {
            throw invalid("The request is not a JWT.");
        }
    }

    static AuthorizationError invalid(String description) {
        return AuthorizationError.shown("invalid_request_object", description);
    }
}
