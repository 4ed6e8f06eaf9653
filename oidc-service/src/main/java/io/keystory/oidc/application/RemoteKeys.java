package io.keystory.oidc.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The keys that clients publish, kept for five minutes, and fetched again sooner when one is missing. */
final class RemoteKeys {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Outbound outbound;
    private final Clock clock;
    private final Cache<String, Fetched> cache =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FRESH).build();

    RemoteKeys(Outbound outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    /** The keys as they were a while ago; none when they cannot be had. */
    List<JWK> known(String address) {
        return cache.get(address, this::fetch).keys();
    }

    /** The keys as they are now; none when that was asked a moment ago. */
    List<JWK> renewed(String address) {
        Fetched before = cache.getIfPresent(address);
        if (before != null && before.at().plus(PATIENCE).isAfter(clock.instant())) {
            return List.of();
        }
        Fetched now = fetch(address);
        cache.put(address, now);
        return now.keys();
    }

    private Fetched fetch(String address) {
        return new Fetched(keys(address), clock.instant());
    }

    private List<JWK> keys(String address) {
        try {
            Outbound.Answer answer = outbound.get(URI.create(address), "application/jwk-set+json, application/json");
            return answer.status() == 200
                    ? JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8)).getKeys() : List.of();
        } catch (OutboundFailure | ParseException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private record Fetched(List<JWK> keys, Instant at) {}
}
