package io.keystory.events.configuration;

import java.util.List;

/** Which claims ID tokens carry beside those of their scopes, as the Management API shows it. */
public record IdTokenClaims(List<String> enabledExtendedClaims) {}
