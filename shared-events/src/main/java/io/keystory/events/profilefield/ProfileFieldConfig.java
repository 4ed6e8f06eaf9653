package io.keystory.events.profilefield;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a profile field accepts and how it is shown; null where nothing is said.
 *
 * @param minLength in characters, as is {@code maxLength}
 * @param format the regular expression of a {@code Regex}, the pattern of a {@code Date}
 * @param customFormat the pattern of a {@code Date} whose format is {@code custom}
 * @param options what a {@code Select} offers
 * @param defaultValue {@code true} or {@code false}, for a {@code Checkbox}
 * @param parts what an {@code Address} or a {@code Fullname} is made of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileFieldConfig(
        String placeholder,
        Integer minLength,
        Integer maxLength,
        Integer minValue,
        Integer maxValue,
        String format,
        String customFormat,
        List<Option> options,
        String defaultValue,
        List<Part> parts) {

    /** Nothing said. */
    public static final ProfileFieldConfig NONE =
            new ProfileFieldConfig(null, null, null, null, null, null, null, null, null, null);

    /** A value that can be chosen; the label may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(String label, String value) {}

    /** A part of a composite field; label, description and config may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            boolean enabled,
            String name,
            ProfileFieldType type,
            String label,
            String description,
            boolean required,
            ProfilePartConfig config) {

        /** What it accepts. */
        public ProfileFieldConfig accepted() {
            return config == null ? NONE : config.ofField();
        }
    }
}
