package io.keystory.events.configuration;

import io.keystory.events.platform.Nullable;
import java.util.List;

/** A part of the configuration; fields that the part does not have are at their defaults. */
public record ConfigurationView(
        List<String> enabledExtendedClaims, long sessionTtl, @Nullable Long sessionIdleTtl) {

    /** The parts that exist. */
    public static final ConfigurationId ID_TOKEN = new ConfigurationId("id-token");

    public static final ConfigurationId SESSION = new ConfigurationId("session");

    /** No extended claims; sessions of 14 days, used or not. */
    public static final ConfigurationView DEFAULTS = new ConfigurationView(List.of(), 14 * 24 * 3600L, null);
}
