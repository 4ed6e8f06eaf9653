package io.keystory.command.application;

import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationCommand.NewSecret;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that an application is created from. */
record NewApplication(
        @NotNull @Size(min = 1, max = 256) String name,
        @Nullable String description,
        @NotNull ApplicationType type,
        ClientMetadata oidcClientMetadata,
        ClientSettings customClientMetadata,
        Map<String, Object> customData,
        Boolean isThirdParty,
        Map<String, Object> protectedAppMetadata) {

    CreateApplication of(ApplicationId id, NewSecret secret) {
        return new CreateApplication(id, name, description, type, oidcClientMetadata, customClientMetadata, customData,
                isThirdParty != null && isThirdParty, secret);
    }
}
