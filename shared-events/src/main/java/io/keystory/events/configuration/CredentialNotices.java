package io.keystory.events.configuration;

/** Whether people are told by e-mail when a credential of theirs changed. */
public record CredentialNotices(boolean enabled) {}
