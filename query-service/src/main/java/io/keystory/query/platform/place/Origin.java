package io.keystory.query.platform.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from.
 *
 * @param country of the address, ISO 3166-1 alpha-2; left out where it is not known
 * @param city of the address; left out where it is not known
 */
public record Origin(
        @Nullable String ip,
        @Nullable String userAgent,
        @JsonInclude(JsonInclude.Include.NON_NULL) String country,
        @JsonInclude(JsonInclude.Include.NON_NULL) String city) {

    /** What is known of it, by its names here. */
    public Map<String, Object> known() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("ip", ip);
        known.put("userAgent", userAgent);
        known.put("country", country);
        known.put("city", city);
        known.values().removeIf(Objects::isNull);
        return known;
    }
}
