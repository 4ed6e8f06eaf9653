package io.keystory.oidc.application.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.oidc.application.Client;
import io.keystory.store.Vault;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares client secrets by their keyed hash, in constant time. The hash of a secret that was right is remembered for a
 * while; whether the client still has that secret is looked at every time.
 */
public final class ClientSecrets {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Vault vault;
    private final Clock clock;
    private final Cache<String, byte[]> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    public ClientSecrets(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** The client's secret with this value. */
    Optional<SecretEntry> find(Client client, String value) {
        byte[] digest = vault.digest(value);
        return client.secrets().stream().filter(secret -> isSame(secret, value, digest)).findFirst();
    }

    /** The client's secrets themselves, those that have expired left out. */
    Stream<String> live(Client client) {
        return client.secrets().stream().filter(secret -> !isExpired(secret))
                .flatMap(secret -> vault.open(secret.id()).stream());
    }

    /** Whether the secret may no longer be used. */
    boolean isExpired(SecretEntry secret) {
        return secret.expiresAt() != null && secret.expiresAt() <= clock.millis();
    }

    private boolean isSame(SecretEntry secret, String value, byte[] digest) {
        byte[] right = known.getIfPresent(secret.id());
        if (right != null) {
            return MessageDigest.isEqual(right, digest);
        }
        boolean matches = vault.matches(secret.id(), value);
        if (matches) {
            known.put(secret.id(), digest);
        }
        return matches;
    }
}
