package io.keystory.edge.guard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers by which proxies speak of the caller: ours are the only ones that a service ever sees. */
public final class ForwardingHeaders {

    /** The header that names one request in logs, events and answers. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** The header in which services are told of the certificate that the client showed, in base64. */
    public static final String CLIENT_CERTIFICATE = "Keystory-Internal-Client-Certificate";

    /** The header in which services are told under which name, and at which port, the client called. */
    public static final String HOST = "X-Forwarded-Host";

    private static final Set<String> NAMES = Set.of("forwarded", "x-real-ip", "x-client-ip", "x-cluster-client-ip",
            "true-client-ip", "cf-connecting-ip", "fastly-client-ip", "x-original-url", "x-original-host",
            "x-rewrite-url", "client-cert", "client-cert-chain", "x-http-method-override", "x-http-method",
            "x-method-override", "x-request-id", "via");
    private static final Set<String> PREFIXES = Set.of("x-forwarded-", "keystory-internal-");

    private ForwardingHeaders() {
    }

    /** Whether a header that came with the request must not reach a service. */
    public static boolean isDropped(Verdict.Admitted admitted, String name) {
        return isDropped(name) || admitted.certificate().header().equalsIgnoreCase(name);
    }

    static boolean isDropped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
    }

    /** What every answer to an admitted request says; over TLS also that browsers keep to it for a year. */
    public static Map<String, String> ofAnswer(Verdict.Admitted admitted) {
        return admitted.caller().scheme().equals("https")
                ? Map.of(REQUEST_ID, admitted.requestId(), "Strict-Transport-Security", "max-age=31536000")
                : Map.of(REQUEST_ID, admitted.requestId());
    }

    /** What a service is told about an admitted request. */
    public static Map<String, String> of(Verdict.Admitted admitted) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Forwarded-For", admitted.caller().address().getHostAddress());
        headers.put("X-Forwarded-Proto", admitted.caller().scheme());
        headers.put(HOST, admitted.caller().host());
        headers.put(REQUEST_ID, admitted.requestId());
        if (admitted.certificate().base64() != null) {
            headers.put(CLIENT_CERTIFICATE, admitted.certificate().base64());
        }
        return headers;
    }
}
