package io.keystory.events.configuration;

import io.keystory.events.platform.Nullable;

/** How long sessions live without being used, in seconds; null for as long as they live. */
public record SessionIdleTime(@Nullable Long idleTtl) {}
