package io.keystory.oidc.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.util.Base64URL;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import io.keystory.platform.token.TokenDigest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Requests that clients keep at addresses of their own. What an address names with its hash is kept for an hour; all else
 * is read each time.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#RequestUriParameter">OpenID Connect Core 6.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9101#section-5.2">RFC 9101, 5.2</a>
 */
public final class RequestDocuments {

    private static final Set<String> TYPES =
            Set.of("application/oauth-authz-req+jwt", "application/jwt", "application/jose");
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Outbound outbound;
    private final ClientSites sites;
    private final Cache<String, String> kept = Caffeine.newBuilder().maximumSize(200).expireAfterWrite(KEPT).build();

    RequestDocuments(Outbound outbound, ClientSites sites) {
        this.outbound = outbound;
        this.sites = sites;
    }

    /** Whether the client registered the address: with its hash when that was registered, otherwise with any or none. */
    public static boolean isRegistered(Client client, String address) {
        return client.protocol().requestUris().stream()
                .anyMatch(known -> known.equals(address) || known.equals(withoutHash(address)));
    }

    /**
     * What is at the address, or nothing when it cannot be had or is no request. Who made it the signature says, or that
     * the client registered the address; a fragment that is not the hash of what is there only tells versions apart.
     */
    public Optional<String> read(String address) {
        return Optional.ofNullable(kept.getIfPresent(address)).or(() -> fetch(address).map(text -> {
            String request = text.strip();
            if (fragment(address).equals(hash(text))) {
                kept.put(address, request);
            }
            return request;
        }));
    }

    private Optional<String> fetch(String address) {
        String document = withoutHash(address);
        return sites.visit(document, () -> visit(document));
    }

    private Optional<String> visit(String document) {
        try {
            Outbound.Answer answer = outbound.get(URI.create(document), String.join(", ", TYPES));
            return answer.status() == 200 && isRequest(answer)
                    ? Optional.of(new String(answer.body(), StandardCharsets.ISO_8859_1)) : Optional.empty();
        } catch (OutboundFailure | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isRequest(Outbound.Answer answer) {
        return TYPES.contains(answer.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                && answer.body().length <= MOST_BYTES;
    }

    private static String hash(String text) {
        return Base64URL.encode(TokenDigest.of(text)).toString();
    }

    private static String fragment(String address) {
        return address.substring(Math.min(address.length(), withoutHash(address).length() + 1));
    }

    private static String withoutHash(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }
}
