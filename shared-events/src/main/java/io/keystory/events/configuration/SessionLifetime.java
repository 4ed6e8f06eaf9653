package io.keystory.events.configuration;

/** How long sessions live at most, in seconds. */
public record SessionLifetime(long ttl) {}
