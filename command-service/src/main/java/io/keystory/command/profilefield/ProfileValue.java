package io.keystory.command.profilefield;

import io.keystory.command.platform.WebAddress;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.ProfileFieldConfig;
import io.keystory.events.profilefield.ProfileFieldConfig.Part;
import io.keystory.events.profilefield.ProfileFieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer to a profile field: what its type takes. */
final class ProfileValue {

    private static final int LONGEST = 2048;

    private ProfileValue() {}

    static boolean isBlank(Object value) {
        return value == null || value instanceof String text && text.isBlank()
                || value instanceof Map<?, ?> parts && parts.values().stream().allMatch(ProfileValue::isBlank);
    }

    /** 400 guard.invalid_input unless the field takes the value; a blank one is for {@link ProfileFields#missing}. */
    static void require(List<String> path, ProfileFieldType type, ProfileFieldConfig config, Object value) {
        if (!isBlank(value) && !isTaken(path, type, config, value)) {
            throw KeystoryException.invalidInput(path, "is not what the field takes");
        }
    }

    private static boolean isTaken(List<String> path, ProfileFieldType type, ProfileFieldConfig config, Object value) {
        return switch (type) {
            case TEXT -> value instanceof String text
                    && isWithin(BigDecimal.valueOf(text.length()), config.minLength(), config.maxLength())
                    && text.length() <= LONGEST;
            case NUMBER -> isNumber(config, value);
            case DATE -> value instanceof String text && isDate(config, text);
            case CHECKBOX -> value instanceof Boolean || "true".equals(value) || "false".equals(value);
            case SELECT -> config.options().stream().anyMatch(option -> option.value().equals(value));
            case URL -> value instanceof String text && text.length() <= LONGEST && WebAddress.Check.isWebAddress(text);
            case REGEX -> value instanceof String text && text.length() <= LONGEST
                    && BoundedPattern.of(config.format()).isIn(text);
            case ADDRESS, FULLNAME -> value instanceof Map<?, ?> parts && areTaken(path, config, parts);
        };
    }

    private static boolean isNumber(ProfileFieldConfig config, Object value) {
        try {
            return value instanceof Number || value instanceof String
                    ? isWithin(new BigDecimal(value.toString().strip()), config.minValue(), config.maxValue()) : false;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** ISO dates always will do; others are checked by their shape, which the page gave them. */
    private static boolean isDate(ProfileFieldConfig config, String text) {
        if (config.format() != null && !config.format().equals("yyyy-MM-dd")) {
            return Pattern.matches("[\\p{L}\\d ./,-]{4,40}", text);
        }
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean areTaken(List<String> path, ProfileFieldConfig config, Map<?, ?> values) {
        boolean areKnown = values.keySet().stream().allMatch(given ->
                config.parts().stream().anyMatch(part -> part.enabled() && part.name().equals(given)));
        if (!areKnown) {
            return false;
        }
        for (Part part : config.parts()) {
            Object value = values.get(part.name());
            if (part.enabled() && part.required() && isBlank(value)) {
                return false;
            }
            require(Stream.concat(path.stream(), Stream.of(part.name())).toList(), part.type(), part.accepted(), value);
        }
        return true;
    }

    private static boolean isWithin(BigDecimal value, Integer least, Integer most) {
        return (least == null || value.compareTo(BigDecimal.valueOf(least)) >= 0)
                && (most == null || value.compareTo(BigDecimal.valueOf(most)) <= 0);
    }
}
