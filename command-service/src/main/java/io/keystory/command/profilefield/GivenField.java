package io.keystory.command.profilefield;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.ProfileFieldConfig;
import io.keystory.events.profilefield.ProfileFieldDefinition;
import io.keystory.events.profilefield.ProfileFieldsCommand.NewProfileField;
import io.keystory.events.profilefield.ProfileFieldType;
import io.keystory.events.profilefield.ProfilePartConfig;
import io.keystory.platform.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What administrators say of a profile field; the name is null where the address has it. */
record GivenField(
        @Nullable @Size(max = 128) String name,
        @NotNull ProfileFieldType type,
        @Nullable @Size(max = 128) String label,
        @Nullable @Size(max = 256) String description,
        @NotNull Boolean required,
        @Nullable @Valid GivenConfig config) {

    /** A checkbox can be left alone; {@code at} leads to where this stands in the body. */
    ProfileFieldDefinition definition(Object... at) {
        if (type == ProfileFieldType.CHECKBOX && required) {
            throw KeystoryException.invalidInput(path("required", at), "must be false for a checkbox");
        }
        return new ProfileFieldDefinition(type, label == null ? "" : label, description, required,
                GivenConfig.of(config));
    }

    NewProfileField named(Object... at) {
        if (name == null) {
            throw KeystoryException.invalidInput(path("name", at), "must not be null");
        }
        return new NewProfileField(Ids.next(), name, definition(at));
    }

    private static List<Object> path(String member, Object... at) {
        return Stream.concat(Stream.of(at), Stream.<Object>of(member)).toList();
    }

    record GivenConfig(
            @Nullable @Size(max = 256) String placeholder,
            @Nullable @Min(0) Integer minLength,
            @Nullable @Min(0) Integer maxLength,
            @Nullable @Min(0) Integer minValue,
            @Nullable @Min(0) Integer maxValue,
            @Nullable @Size(max = 128) String format,
            @Nullable @Size(max = 128) String customFormat,
            @Nullable @Size(max = 500) List<@NotNull @Valid GivenOption> options,
            @Nullable @Size(max = 128) String defaultValue,
            @Nullable @Size(max = 10) List<@NotNull @Valid GivenPart> parts) {

        static ProfileFieldConfig of(GivenConfig given) {
            return given == null ? ProfileFieldConfig.NONE : new ProfileFieldConfig(given.placeholder,
                    given.minLength, given.maxLength, given.minValue, given.maxValue, given.format,
                    given.customFormat, given.options == null ? null
                            : given.options.stream().map(GivenOption::option).toList(),
                    given.defaultValue, given.parts == null ? null
                            : given.parts.stream().map(GivenPart::part).toList());
        }
    }

    record GivenOption(@Nullable @Size(max = 256) String label, @NotBlank @Size(max = 256) String value) {

        ProfileFieldConfig.Option option() {
            return new ProfileFieldConfig.Option(label, value);
        }
    }

    record GivenPart(
            @NotNull Boolean enabled,
            @NotNull @Size(max = 128) String name,
            @NotNull ProfileFieldType type,
            @Nullable @Size(max = 128) String label,
            @Nullable @Size(max = 256) String description,
            @NotNull Boolean required,
            @Nullable @Valid GivenPartConfig config) {

        ProfileFieldConfig.Part part() {
            return new ProfileFieldConfig.Part(enabled, name, type, label, description, required,
                    config == null ? null : config.given());
        }
    }

    record GivenPartConfig(
            @Nullable @Size(max = 256) String placeholder,
            @Nullable @Min(0) Integer minLength,
            @Nullable @Min(0) Integer maxLength,
            @Nullable @Min(0) Integer minValue,
            @Nullable @Min(0) Integer maxValue,
            @Nullable @Size(max = 128) String format,
            @Nullable @Size(max = 128) String customFormat,
            @Nullable @Size(max = 500) List<@NotNull @Valid GivenOption> options,
            @Nullable @Size(max = 128) String defaultValue) {

        ProfilePartConfig given() {
            return new ProfilePartConfig(placeholder, minLength, maxLength, minValue, maxValue, format, customFormat,
                    options == null ? null : options.stream().map(GivenOption::option).toList(), defaultValue);
        }
    }
}
