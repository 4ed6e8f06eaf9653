package io.keystory.edge;

import io.keystory.edge.guard.CertificateHeader;
import io.keystory.edge.guard.Gate;
import io.keystory.edge.guard.RateLimit;
import io.keystory.edge.guard.RateLimiter;
import io.keystory.edge.guard.TrustedProxies;
import io.keystory.edge.route.Owner;
import io.keystory.edge.route.RouteTable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final int LAST_PORT = 65_535;
    private static final int MOST = Integer.MAX_VALUE;

    /**
     * Settings by name, such as {@code KEYSTORY_PORT}; {@code setting} answers null for what is not set. One that is wrong is
     * an IllegalArgumentException that names it, in one line.
     */
    public static EdgeSettings from(UnaryOperator<String> setting) {
        Names names = new Names(setting);
        return new EdgeSettings(
                names.number("KEYSTORY_PORT", 3001, 0, LAST_PORT),
                Map.of(Owner.COMMAND, names.origin("KEYSTORY_COMMAND_URL", "http://127.0.0.1:3011"),
                        Owner.QUERY, names.origin("KEYSTORY_QUERY_URL", "http://127.0.0.1:3012"),
                        Owner.OIDC, names.origin("KEYSTORY_OIDC_URL", "http://127.0.0.1:3013")),
                Path.of(names.text("KEYSTORY_FRONTENDS", "frontends")),
                Boolean.parseBoolean(names.text("KEYSTORY_FRONTENDS_DEV", "false")),
                names.proxies("KEYSTORY_TRUSTED_PROXIES"),
                new CertificateHeader(names.text("KEYSTORY_CLIENT_CERTIFICATES_HEADER", "").strip()),
                new RateLimit(names.number("KEYSTORY_RATE_LIMIT", 200, 0, MOST),
                        names.number("KEYSTORY_RATE_BURST", 1_000, 1, MOST), REMEMBERED_ADDRESSES),
                names.number("KEYSTORY_BODY_LIMIT", 10 * 1024 * 1024, 1, MOST),
                Duration.ofSeconds(names.number("KEYSTORY_SERVICE_TIMEOUT", 60, 1, MOST)));
    }

    /** The gate that these settings describe. */
    public Gate gate() {
        return new Gate(RouteTable.load(), trustedProxies, new RateLimiter(rateLimit, System::nanoTime), certificates,
                bodyLimit);
    }

    private record Names(UnaryOperator<String> setting) {

        private static final Set<String> SCHEMES = Set.of("http", "https");
        private static final String NO_ORIGIN = " must be where a service listens, such as http://127.0.0.1:3011";

        String text(String name, String otherwise) {
            return Optional.ofNullable(setting.apply(name)).filter(value -> !value.isBlank()).orElse(otherwise);
        }

        int number(String name, int otherwise, int least, int most) {
            try {
                int number = Integer.parseInt(text(name, Integer.toString(otherwise)).strip());
                if (number >= least && number <= most) {
                    return number;
                }
                throw new IllegalArgumentException("%s must be from %d to %d".formatted(name, least, most));
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(name + " must be a whole number", notANumber);
            }
        }

        /** Where a service listens: without a host there is nobody to ask. */
        URI origin(String name, String otherwise) {
            try {
                URI origin = new URI(text(name, otherwise).strip());
                if (origin.getHost() != null && SCHEMES.contains(origin.getScheme())) {
                    return origin;
                }
            } catch (URISyntaxException noAddress) {
                throw new IllegalArgumentException(name + NO_ORIGIN, noAddress);
            }
            throw new IllegalArgumentException(name + NO_ORIGIN);
        }

        TrustedProxies proxies(String name) {
            try {
                return TrustedProxies.parse(text(name, ""));
            } catch (IllegalArgumentException noAddress) {
                throw new IllegalArgumentException(
                        name + " must be addresses or ranges such as 10.0.0.0/8, with commas between", noAddress);
            }
        }
    }
}
