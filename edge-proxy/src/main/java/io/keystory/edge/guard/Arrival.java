package io.keystory.edge.guard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request as it came over the wire.
 *
 * @param rawPath       the path as sent, escapes and all, without the query
 * @param peer          the address at the other end of the connection
 * @param scheme        {@code http} or {@code https}, as this connection speaks it
 * @param contentLength the announced length of the body in bytes, -1 if unknown
 * @param headers       the values of a header by its name in any case, none if absent
 */
public record Arrival(String method, String rawPath, String peer, String scheme, long contentLength,
        Function<String, List<String>> headers) {

    Optional<String> header(String name) {
        return headers.apply(name).stream().findFirst();
    }
}
