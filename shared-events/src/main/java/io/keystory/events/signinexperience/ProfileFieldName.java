package io.keystory.events.signinexperience;

/** Names a field of the profile. */
public record ProfileFieldName(String name) {}
