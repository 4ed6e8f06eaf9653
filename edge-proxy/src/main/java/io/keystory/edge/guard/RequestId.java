package io.keystory.edge.guard;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names of requests: a trusted proxy's own where it is well formed, otherwise a fresh one. */
final class RequestId {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_.-]{8,64}");

    private RequestId() {
    }

    static String of(Arrival arrival, Caller caller) {
        return caller.isTrusted()
                ? arrival.header(ForwardingHeaders.REQUEST_ID).filter(id -> WELL_FORMED.matcher(id).matches())
                        .orElseGet(RequestId::fresh)
                : fresh();
    }

    /** Unique, not secret: 128 random bits. */
    static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
