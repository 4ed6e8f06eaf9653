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
 * Signed requests that clients keep at addresses of their own. What an address names the hash of is kept for an hour; all
 * else is read each time.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#RequestUriParameter">OpenID Connect Core 6.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9101#section-5.2">RFC 9101, 5.2</a>
 */
public final class RequestDocuments {

    private static final Set<String> TYPES = Set.of("application/oauth-authz-req+jwt", "application/jwt");
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Outbound outbound;
    private final Cache<String, String> kept = Caffeine.newBuilder().maximumSize(200).expireAfterWrite(KEPT).build();

    RequestDocuments(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Whether the client registered the address: with its hash when that was registered, otherwise with any or none. */
    public static boolean isRegistered(Client client, String address) {
        return client.protocol().requestUris().stream()
                .anyMatch(known -> known.equals(address) || known.equals(withoutHash(address)));
    }

    /** What is at the address, or nothing when it cannot be had, is no request, or not the one that the hash is of. */
    public Optional<String> read(String address) {
        return address.indexOf('#') < 0
                ? fetch(address) : Optional.ofNullable(kept.get(address, named -> fetch(named).orElse(null)));
    }

    private Optional<String> fetch(String address) {
        try {
            Outbound.Answer answer = outbound.get(URI.create(withoutHash(address)), String.join(", ", TYPES));
            String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
            return answer.status() == 200 && isRequest(answer) && isNamed(address, text)
                    ? Optional.of(text.strip()) : Optional.empty();
        } catch (OutboundFailure | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isRequest(Outbound.Answer answer) {
        return TYPES.contains(answer.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                && answer.body().length <= MOST_BYTES;
    }

    private static boolean isNamed(String address, String text) {
        int hash = address.indexOf('#');
        return hash < 0 || address.substring(hash + 1).equals(Base64URL.encode(TokenDigest.of(text)).toString());
    }

    private static String withoutHash(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }
}
