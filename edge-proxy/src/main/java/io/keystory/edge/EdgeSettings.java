package io.keystory.edge;

import io.keystory.edge.guard.CertificateHeader;
import io.keystory.edge.guard.Gate;
import io.keystory.edge.guard.RateLimit;
import io.keystory.edge.guard.RateLimiter;
import io.keystory.edge.guard.TrustedProxies;
import io.keystory.edge.route.Owner;
import io.keystory.edge.route.RouteTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of the front door.
 *
 * @param port           where it listens
 * @param services       where each service listens; unused in the single process
 * @param frontends      the folder with the frontends, each with its {@code dist}
 * @param isDevelopment  whether frontends come from their development servers instead
 * @param trustedProxies whose word about the caller counts
 * @param certificates   where they say which certificate the client showed
 * @param rateLimit      how often one address may call
 * @param bodyLimit      the largest body, in bytes
 * @param timeout        how long a service may be silent
 */
public record EdgeSettings(int port, Map<Owner, URI> services, Path frontends, boolean isDevelopment,
        TrustedProxies trustedProxies, CertificateHeader certificates, RateLimit rateLimit, long bodyLimit,
        Duration timeout) {

    private static final int REMEMBERED_ADDRESSES = 100_000;

    /** Settings by name, such as {@code KEYSTORY_PORT}; {@code setting} answers null for what is not set. */
    public static EdgeSettings from(UnaryOperator<String> setting) {
        Names names = new Names(setting);
        return new EdgeSettings(
                names.number("KEYSTORY_PORT", 3001),
                Map.of(Owner.COMMAND, URI.create(names.text("KEYSTORY_COMMAND_URL", "http://127.0.0.1:3011")),
                        Owner.QUERY, URI.create(names.text("KEYSTORY_QUERY_URL", "http://127.0.0.1:3012")),
                        Owner.OIDC, URI.create(names.text("KEYSTORY_OIDC_URL", "http://127.0.0.1:3013"))),
                Path.of(names.text("KEYSTORY_FRONTENDS", "frontends")),
                Boolean.parseBoolean(names.text("KEYSTORY_FRONTENDS_DEV", "false")),
                TrustedProxies.parse(names.text("KEYSTORY_TRUSTED_PROXIES", "")),
                new CertificateHeader(names.text("KEYSTORY_CLIENT_CERTIFICATES_HEADER", "").strip()),
                new RateLimit(names.number("KEYSTORY_RATE_LIMIT", 200), names.number("KEYSTORY_RATE_BURST", 1_000),
                        REMEMBERED_ADDRESSES),
                names.number("KEYSTORY_BODY_LIMIT", 10 * 1024 * 1024),
                Duration.ofSeconds(names.number("KEYSTORY_SERVICE_TIMEOUT", 60)));
    }

    /** The gate that these settings describe. */
    public Gate gate() {
        return new Gate(RouteTable.load(), trustedProxies, new RateLimiter(rateLimit, System::nanoTime), certificates,
                bodyLimit);
    }

    private record Names(UnaryOperator<String> setting) {

        String text(String name, String otherwise) {
            return Optional.ofNullable(setting.apply(name)).filter(value -> !value.isBlank()).orElse(otherwise);
        }

        int number(String name, int otherwise) {
            try {
                return Integer.parseInt(text(name, Integer.toString(otherwise)).strip());
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(name + " must be a whole number", notANumber);
            }
        }
    }
}
