package io.keystory.query.platform.place;

import com.maxmind.db.MaxMindDbParameter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a database says of a network, as far as it is told here; public for the reader, which makes it. */
public record PlaceRecord(@Nullable Country country, @Nullable City city) {

    boolean isEmpty() {
        return country == null && city == null;
    }

    /** Where the network is. */
    public record Country(@MaxMindDbParameter(name = "iso_code") @Nullable String code) {}

    /** The city nearest to it, by languages. */
    public record City(@Nullable Map<String, String> names) {}
}
