package io.keystory.events.profilefield;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of profile fields, in their order. */
public record ProfileFieldsView(List<CustomProfileField> fields) {

    /** Without fields. */
    public static final ProfileFieldsView EMPTY = new ProfileFieldsView(List.of());

    /** The field of this name. */
    public Optional<CustomProfileField> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    ProfileFieldsView with(CustomProfileField added) {
        return ordered(Stream.concat(fields.stream(), Stream.of(added)));
    }

    ProfileFieldsView with(String name, ProfileFieldDefinition definition) {
        return ordered(fields.stream().map(field -> field.name().equals(name) ? field.with(definition) : field));
    }

    ProfileFieldsView without(String name) {
        return ordered(fields.stream().filter(field -> !field.name().equals(name)));
    }

    ProfileFieldsView reordered(Map<String, Integer> orders) {
        return ordered(fields.stream()
                .map(field -> field.at(orders.getOrDefault(field.name(), field.sieOrder()))));
    }

    private static ProfileFieldsView ordered(Stream<CustomProfileField> fields) {
        return new ProfileFieldsView(fields.sorted(Comparator.comparingInt(CustomProfileField::sieOrder)
                .thenComparing(CustomProfileField::name)).toList());
    }
}
