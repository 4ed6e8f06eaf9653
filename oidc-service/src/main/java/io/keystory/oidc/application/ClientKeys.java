package io.keystory.oidc.application;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.platform.jose.KeySignatures;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The public keys of clients, and what they signed. */
public final class ClientKeys {

    private final RemoteKeys remote;

    ClientKeys(RemoteKeys remote) {
        this.remote = remote;
    }

    /**
     * Whether one of the client's keys made the signature; if the message names a key, that one.
     *
     * @param only the one algorithm that the client chose for such messages, or null
     */
    public boolean areOf(Client client, JWSObject message, SignatureAlgorithm only) {
        return isAllowed(client, message, only) && hasOne(client, signing(message));
    }

    /** Whether one of the keys that are published there made the signature; if the message names a key, that one. */
    public boolean areAt(String jwksUri, JWSObject message) {
        return hasOne(jwksUri, signing(message));
    }

    /** Whether the certificate is registered with one of the client's keys. @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-2.2">RFC 8705, 2.2</a> */
    public boolean certify(Client client, X509Certificate certificate) {
        return hasOne(client, key -> key.getParsedX509CertChain() != null
                && key.getParsedX509CertChain().getFirst().equals(certificate));
    }

    private boolean hasOne(Client client, Predicate<JWK> wanted) {
        ClientCredentialRules rules = client.protocol().credentials();
        return rules.jwksUri() == null
                ? parse(rules.jwks()).stream().anyMatch(wanted) : hasOne(rules.jwksUri(), wanted);
    }

    private boolean hasOne(String jwksUri, Predicate<JWK> wanted) {
        return remote.known(jwksUri).stream().anyMatch(wanted) || remote.renewed(jwksUri).stream().anyMatch(wanted);
    }

    private static Predicate<JWK> signing(JWSObject message) {
        String keyId = message.getHeader().getKeyID();
        return key -> !key.isPrivate() && !(key instanceof OctetSequenceKey)
                && (keyId == null || key.getKeyID() == null || keyId.equals(key.getKeyID()))
                && KeySignatures.isValid(message, key);
    }

    /** Whether messages of the client may be signed with this algorithm at all. */
    public static boolean isAllowed(Client client, JWSObject message, SignatureAlgorithm only) {
        String algorithm = message.getHeader().getAlgorithm().getName();
        return (only == null || only.wireName().equals(algorithm)) && client.maySignWith(algorithm);
    }

    private static List<JWK> parse(Map<String, Object> jwks) {
        try {
            return jwks == null ? List.of() : JWKSet.parse(jwks).getKeys();
        } catch (ParseException e) {
            return List.of();
        }
    }
}
