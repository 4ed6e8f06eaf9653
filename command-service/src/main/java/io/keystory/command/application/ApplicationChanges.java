package io.keystory.command.application;

import io.keystory.events.application.ApplicationCommand.UpdateApplication;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.platform.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** The body that changes an application: what is absent stays, objects are replaced whole. */
record ApplicationChanges(
        Change<@NotNull @Size(min = 1, max = 256) String> name,
        Change<String> description,
        Change<@NotNull ClientMetadata> oidcClientMetadata,
        Change<@NotNull ClientSettings> customClientMetadata,
        Change<@NotNull Map<String, Object>> customData,
        Change<@NotNull Boolean> appLevelAccessControlEnabled,
        Change<Map<String, Object>> protectedAppMetadata,
        Change<@NotNull Boolean> isAdmin) {

    UpdateApplication of(ApplicationId id) {
        return new UpdateApplication(id, name, description, oidcClientMetadata, customClientMetadata, customData,
                appLevelAccessControlEnabled);
    }
}
