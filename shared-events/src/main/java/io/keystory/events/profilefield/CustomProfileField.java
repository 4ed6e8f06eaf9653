package io.keystory.events.profilefield;

import io.keystory.events.platform.Nullable;

/**
 * A profile field as the Management API shows it; {@code createdAt} is epoch ms.
 *
 * @param name which claim of a person it is, or which entry of their custom data
 * @param sieOrder where it stands among the others, ascending
 */
public record CustomProfileField(
        String tenantId,
        String id,
        String name,
        ProfileFieldType type,
        String label,
        @Nullable String description,
        boolean required,
        ProfileFieldConfig config,
        long createdAt,
        int sieOrder) {

    static CustomProfileField of(String id, String name, ProfileFieldDefinition is, long createdAt, int sieOrder) {
        return new CustomProfileField("default", id, name, is.type(), is.label(), is.description(), is.required(),
                is.config(), createdAt, sieOrder);
    }

    /** What it is. */
    public ProfileFieldDefinition definition() {
        return new ProfileFieldDefinition(type, label, description, required, config);
    }

    CustomProfileField with(ProfileFieldDefinition other) {
        return of(id, name, other, createdAt, sieOrder);
    }

    CustomProfileField at(int order) {
        return of(id, name, definition(), createdAt, order);
    }
}
