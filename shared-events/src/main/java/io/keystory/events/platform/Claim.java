package io.keystory.events.platform;

/**
 * A value that at most one aggregate may hold, such as a username.
 *
 * @param kind what must be unique, such as {@code username}
 * @param value the canonical form
 */
public record Claim(String kind, String value) {}
