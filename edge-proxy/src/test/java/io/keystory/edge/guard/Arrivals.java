package io.keystory.edge.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds requests for tests: a plain GET from an address of the outside world, unless told otherwise. */
final class Arrivals {

    private String method = "GET";
    private String path = "/api/users";
    private String peer = "198.51.100.7";
    private long length = -1;
    private final Map<String, List<String>> headers = new LinkedHashMap<>(Map.of("host", List.of("id.example.com")));

    Arrivals method(String value) {
        method = value;
        return this;
    }

    Arrivals path(String value) {
        path = value;
        return this;
    }

    Arrivals peer(String value) {
        peer = value;
        return this;
    }

    Arrivals length(long value) {
        length = value;
        return this;
    }

    Arrivals without(String name) {
        headers.remove(name.toLowerCase(Locale.ROOT));
        return this;
    }

    Arrivals with(String name, String value) {
        headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>());
        List<String> values = new ArrayList<>(headers.get(name.toLowerCase(Locale.ROOT)));
        values.add(value);
        headers.put(name.toLowerCase(Locale.ROOT), values);
        return this;
    }

    Arrival arrival() {
        return new Arrival(method, path, peer, "http", length,
                name -> headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }
}
