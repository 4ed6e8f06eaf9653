package io.keystory.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Authenticates what browsers keep for us, by secrets that can be replaced: what the last one signed still counts. */
public final class CookieKeys {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String HMAC = "HmacSHA256";

    private final Streams streams;
    private final Vault vault;
    private final Clock clock;
    private final Cache<String, KeyRingView> ring = Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final Cache<String, SecretKeySpec> secrets = Caffeine.newBuilder().maximumSize(20).build();

    public CookieKeys(Streams streams, Vault vault, Clock clock) {
        this.streams = streams;
        this.vault = vault;
        this.clock = clock;
    }

    /** The keyed hash of a text, in base64url. */
    public String mac(String text) {
        KeyRingView keys = keys();
        return mac(text, keys.keys().isEmpty() ? first() : settled(keys));
    }

    /** Whether the hash was made from this text with a secret that still counts. */
    public boolean isAuthentic(String text, String mac) {
        byte[] given = mac.getBytes(StandardCharsets.UTF_8);
        return accepted().stream()
                .anyMatch(secret -> MessageDigest.isEqual(given, mac(text, secret).getBytes(StandardCharsets.UTF_8)));
    }

    private List<SecretKeySpec> accepted() {
        List<KeyRingView.SigningKey> keys = keys().keys();
        return keys.isEmpty() ? List.of(first()) : keys.stream().map(this::secret).flatMap(Optional::stream).toList();
    }

    private SecretKeySpec settled(KeyRingView keys) {
        return SettledKey.candidates(keys, clock.millis()).stream()
                .flatMap(key -> secret(key).stream())
                .findFirst().orElseThrow();
    }

    private KeyRingView keys() {
        String id = KeyRingId.COOKIES.value();
        return ring.get(id, key -> streams.fold(KeyRingId.COOKIES.stream(), new KeyRingFold())
                .orElse(new KeyRingView(id, List.of())));
    }

    /** Empty when it has been deleted since the ring was read. */
    private Optional<SecretKeySpec> secret(KeyRingView.SigningKey key) {
        return Optional.ofNullable(secrets.get(key.keyId(), id -> vault.open(key.privateKeyId())
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC))
                .orElse(null)));
    }

    /** Until the first secret is there, which is for a moment of the very first start. */
    private SecretKeySpec first() {
        return secrets.get("", id -> new SecretKeySpec(vault.digest("cookies"), HMAC));
    }

    private static String mac(String text, SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
