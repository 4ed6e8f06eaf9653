package io.keystory.command.ssoconnector;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** The body that an SSO connector is made from; what is absent is empty or off. */
record NewSsoConnector(
        @NotNull @Size(min = 1, max = 128) String providerName,
        @NotNull @Size(min = 1, max = 128) String connectorName,
        @Nullable Map<String, Object> config,
        @Nullable List<@NotNull String> domains,
        @Nullable @Valid GivenBranding branding,
        @Nullable Boolean syncProfile,
        @Nullable Boolean enableTokenStorage) {

    /** All but the name as what there is to change about a connector that has nothing else yet. */
    SsoConnectorChanges settings() {
        return new SsoConnectorChanges(Change.none(), given(config), given(domains), given(branding),
                given(syncProfile), given(enableTokenStorage));
    }

    private static <T> Change<T> given(T value) {
        return value == null ? Change.none() : Change.to(value);
    }
}
