package io.keystory.events.configuration;

/** Whether clients may publish what they say of themselves at an address that is their id. */
public record MetadataDocuments(boolean enabled) {}
