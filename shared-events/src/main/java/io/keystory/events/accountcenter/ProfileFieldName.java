package io.keystory.events.accountcenter;

/** Names a field of the profile. */
public record ProfileFieldName(String name) {}
