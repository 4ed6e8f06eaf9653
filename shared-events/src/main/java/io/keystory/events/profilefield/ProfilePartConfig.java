package io.keystory.events.profilefield;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.profilefield.ProfileFieldConfig.Option;
import java.util.List;

/** What a part of a composite field accepts, in the words of {@link ProfileFieldConfig}; parts have no parts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfilePartConfig(
        String placeholder,
        Integer minLength,
        Integer maxLength,
        Integer minValue,
        Integer maxValue,
        String format,
        String customFormat,
        List<Option> options,
        String defaultValue) {

    /** The same, of a field that stands for itself. */
    public ProfileFieldConfig ofField() {
        return new ProfileFieldConfig(placeholder, minLength, maxLength, minValue, maxValue, format, customFormat,
                options, defaultValue, null);
    }
}
