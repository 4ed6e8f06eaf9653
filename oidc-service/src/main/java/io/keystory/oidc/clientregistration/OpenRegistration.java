package io.keystory.oidc.clientregistration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.RequestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps small what anybody can do: a few clients an hour, that make us call nobody, show nobody's picture and get no tokens
 * but for a code.
 */
final class OpenRegistration {

    private static final List<String> RESERVED =
            List.of("jwks_uri", "sector_identifier_uri", "request_uris", "backchannel_logout_uri", "logo_uri");
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST = 50;

    private final Cache<String, AtomicInteger> counts =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();

    /** Throws 400 {@code invalid_client_metadata} or 429. */
    void check(RequestedMetadata asked) {
        RESERVED.stream().filter(asked::has).findFirst().ifPresent(name -> {
            throw needsVoucher(name);
        });
        if (asked.texts("grant_types").filter(types -> types.contains(ImplicitFlow.GRANT_TYPE)).isPresent()) {
            throw needsVoucher("The implicit grant");
        }
        admit();
    }

    private static ProviderError needsVoucher(String what) {
        return RegistrationError.invalidMetadata(what + " needs an initial access token or a software statement.");
    }

    /** Throws 429 when too many new clients come from one address. */
    void admit() {
        if (counts.get(address(), key -> new AtomicInteger()).incrementAndGet() > MOST) {
            throw new ProviderError("temporarily_unavailable", 429,
                    "Too many clients were registered from here. Try again in an hour.",
                    Map.of("Retry-After", Long.toString(WINDOW.toSeconds())));
        }
    }

    private static String address() {
        String address = RequestContext.currentMetadata().ip();
        return address == null ? "" : address;
    }
}
