package io.keystory.query.platform.list;

import io.keystory.platform.token.TokenDigest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;

/** Tells lists apart: by their address, and by what is asked of them beside which part and which fields. */
final class ListIdentity {

    private static final Set<String> ANY_PART = Set.of("cursor", "page", "page_size", "fields");
    private static final int BYTES = 9;

    private ListIdentity() {}

    /** A short text that the requests for all parts of a list have in common. */
    static String of(HttpServletRequest request) {
        StringBuilder asked = new StringBuilder(request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!ANY_PART.contains(name)) {
                asked.append('\0').append(name);
                Arrays.stream(values).forEach(value -> asked.append("\0=").append(value));
            }
        });
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(TokenDigest.of(asked.toString()), BYTES));
    }
}
