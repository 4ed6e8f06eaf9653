package io.keystory.events.profilefield;

import io.keystory.events.platform.Nullable;

/** What a profile field is; the label may be empty. */
public record ProfileFieldDefinition(
        ProfileFieldType type,
        String label,
        @Nullable String description,
        boolean required,
        ProfileFieldConfig config) {}
