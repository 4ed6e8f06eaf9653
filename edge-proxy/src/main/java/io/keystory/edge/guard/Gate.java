package io.keystory.edge.guard;

import io.keystory.edge.route.CanonicalPath;
import io.keystory.edge.route.Owner;
import io.keystory.edge.route.RouteTable;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Admits or refuses a request, in this order: host, rate, method, path, owner, announced length. */
public final class Gate {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final RouteTable routes;
    private final TrustedProxies proxies;
    private final RateLimiter rates;
    private final CertificateHeader certificates;
    private final long bodyLimit;

    /** A gate; {@code bodyLimit} is in bytes. */
    public Gate(RouteTable routes, TrustedProxies proxies, RateLimiter rates, CertificateHeader certificates,
            long bodyLimit) {
        this.routes = routes;
        this.proxies = proxies;
        this.rates = rates;
        this.certificates = certificates;
        this.bodyLimit = bodyLimit;
    }

    /** The verdict on a request. */
    public Verdict judge(Arrival arrival) {
        Optional<Caller> caller = Caller.of(arrival, proxies);
        if (caller.isEmpty()) {
            return new Verdict.Refused(Refusal.invalidHost(), RequestId.fresh());
        }
        String requestId = RequestId.of(arrival, caller.get());
        OptionalLong wait = rates.secondsToWait(caller.get().address());
        if (wait.isPresent()) {
            return new Verdict.Refused(Refusal.tooMany(wait.getAsLong()), requestId);
        }
        return judge(arrival, caller.get(), requestId);
    }

    private Verdict judge(Arrival arrival, Caller caller, String requestId) {
        if (!METHODS.contains(arrival.method())) {
            return new Verdict.Refused(Refusal.methodNotAllowed(), requestId);
        }
        Optional<CanonicalPath> path = CanonicalPath.of(arrival.rawPath());
        if (path.isEmpty()) {
            return new Verdict.Refused(Refusal.ambiguousPath(), requestId);
        }
        RouteTable.Target target = routes.targetOf(decidingMethod(arrival), path.get());
        if (target.owner() == Owner.NOBODY) {
            return new Verdict.Refused(Refusal.notFound(), requestId);
        }
        if (arrival.contentLength() > bodyLimit) {
            return new Verdict.Refused(Refusal.tooLarge(bodyLimit), requestId);
        }
        return new Verdict.Admitted(target.owner(), target.path(), caller, requestId, new Verdict.Certificate(
                certificates.name(), certificates.read(arrival, caller).orElse(null)));
    }

    /** A preflight is answered by whoever will answer the request that it asks about. */
    private static String decidingMethod(Arrival arrival) {
        return arrival.method().equals("OPTIONS")
                ? arrival.header("Access-Control-Request-Method").orElse("OPTIONS") : arrival.method();
    }
}
