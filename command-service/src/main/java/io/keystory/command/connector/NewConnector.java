package io.keystory.command.connector;

import io.keystory.events.connector.ConnectorMetadata;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that a connector is made from; {@code connectorId} is the id of its kind. */
record NewConnector(
        @Nullable @Size(min = 1, max = 128) @Pattern(regexp = "[\\w-]*") String id,
        @NotNull @Size(min = 1, max = 128) String connectorId,
        @Nullable Map<String, Object> config,
        @Nullable @Valid Metadata metadata,
        @Nullable Boolean syncProfile,
        @Nullable Boolean enableTokenStorage) {

    NewConnector {
        config = config == null ? Map.of() : config;
    }

    ConnectorMetadata givenMetadata() {
        return metadata == null ? ConnectorMetadata.NONE : metadata.given();
    }

    /** How a connector is called and looks; an empty text is as good as none. */
    record Metadata(
            @Nullable @Size(max = 128) String target,
            @Nullable Map<@Size(max = 16) String, @NotNull @Size(max = 128) String> name,
            @Nullable @Size(max = 65_536) String logo,
            @Nullable @Size(max = 65_536) String logoDark) {

        ConnectorMetadata given() {
            return new ConnectorMetadata(given(target), name, given(logo), given(logoDark));
        }

        private static String given(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }
}
