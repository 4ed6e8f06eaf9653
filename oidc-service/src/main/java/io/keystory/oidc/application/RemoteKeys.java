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
import java.util.Optional;

/**
 * The keys that clients publish, kept for five minutes, and fetched again sooner when one is missing. While they cannot be
 * had, those of before count for an hour.
 */
final class RemoteKeys {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Fetched NONE = new Fetched(List.of(), Instant.MIN);

    private final Outbound outbound;
    private final ClientSites sites;
    private final Clock clock;
    private final Cache<String, Fetched> cache =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KEPT).build();

    RemoteKeys(Outbound outbound, ClientSites sites, Clock clock) {
        this.outbound = outbound;
        this.sites = sites;
        this.clock = clock;
    }

    /** The keys as they were a while ago; none when they cannot be had. */
    List<JWK> known(String address) {
        return youngerThan(FRESH, address).orElseGet(() -> fetched(FRESH, address)).keys();
    }

    /** The keys as they are now; none when that was asked a moment ago. */
    List<JWK> renewed(String address) {
        return youngerThan(PATIENCE, address).isPresent() ? List.of() : fetched(PATIENCE, address).keys();
    }

    private Optional<Fetched> youngerThan(Duration age, String address) {
        return Optional.ofNullable(cache.getIfPresent(address)).filter(before -> isYoungerThan(age, before));
    }

    private boolean isYoungerThan(Duration age, Fetched fetched) {
        return fetched.at().isAfter(clock.instant().minus(age));
    }

    /** Fetched once for all who ask at the same time. */
    private Fetched fetched(Duration age, String address) {
        Fetched now = cache.asMap().compute(address, (key, before) -> before != null && isYoungerThan(age, before)
                ? before : fetch(key).orElse(before));
        return now == null || !isYoungerThan(KEPT, now) ? NONE : now;
    }

    private Optional<Fetched> fetch(String address) {
        return sites.visit(address, () -> keys(address)).map(keys -> new Fetched(keys, clock.instant()));
    }

    private Optional<List<JWK>> keys(String address) {
        try {
            Outbound.Answer answer = outbound.get(URI.create(address), "application/jwk-set+json, application/json");
            return answer.status() == 200
                    ? Optional.of(JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8)).getKeys())
                    : Optional.empty();
        } catch (OutboundFailure | ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Fetched(List<JWK> keys, Instant at) {}
}
