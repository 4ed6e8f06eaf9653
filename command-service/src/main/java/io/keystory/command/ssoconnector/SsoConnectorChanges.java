package io.keystory.command.ssoconnector;

import io.keystory.events.platform.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** The body that changes an SSO connector; configuration, domains and branding are replaced whole. */
record SsoConnectorChanges(
        Change<@NotNull @Size(min = 1, max = 128) String> connectorName,
        Change<@NotNull Map<String, Object>> config,
        Change<@NotNull List<@NotNull String>> domains,
        Change<@NotNull @Valid GivenBranding> branding,
        Change<@NotNull Boolean> syncProfile,
        Change<@NotNull Boolean> enableTokenStorage) {}
