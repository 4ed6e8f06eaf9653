package io.keystory.events.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import java.util.Map;

/**
 * How a connector of a standard protocol is called and looks; what is null is as its factory says.
 *
 * @param target the name of the provider, which identities at it are known by
 * @param name by language, English always among them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectorMetadata(
        @Nullable String target,
        @Nullable Map<String, String> name,
        @Nullable String logo,
        @Nullable String logoDark) {

    /** Everything as the factory says. */
    public static final ConnectorMetadata NONE = new ConnectorMetadata(null, null, null, null);
}
