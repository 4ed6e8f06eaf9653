package io.keystory.command.profilefield;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.ProfileFieldConfig;
import io.keystory.events.profilefield.ProfileFieldConfig.Option;
import io.keystory.events.profilefield.ProfileFieldConfig.Part;
import io.keystory.events.profilefield.ProfileFieldDefinition;
import io.keystory.events.profilefield.ProfileFieldType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a profile field of each type must say of itself; 400 otherwise. */
final class ProfileFieldRules {

    private static final Set<String> ADDRESS_PARTS =
            Set.of("formatted", "streetAddress", "locality", "region", "postalCode", "country");
    private static final Set<String> NAME_PARTS = Set.of("givenName", "middleName", "familyName");

    private ProfileFieldRules() {}

    static void require(ProfileFieldDefinition definition) {
        require(definition.type(), definition.config());
    }

    private static void require(ProfileFieldType type, ProfileFieldConfig config) {
        switch (type) {
            case TEXT -> requireOrdered(config.minLength(), config.maxLength());
            case NUMBER -> requireOrdered(config.minValue(), config.maxValue());
            case DATE, URL -> { }
            case CHECKBOX -> requireThat(config.defaultValue() == null
                    || Set.of("true", "false").contains(config.defaultValue()), "invalid_default_value");
            case SELECT -> requireOptions(config.options());
            case REGEX -> requirePattern(config.format());
            case ADDRESS -> requireParts(config.parts(), ADDRESS_PARTS, "invalid_address_components");
            case FULLNAME -> requireParts(config.parts(), NAME_PARTS, "invalid_fullname_components");
        }
    }

    private static void requireOrdered(Integer least, Integer most) {
        requireThat(least == null || most == null || least <= most, "invalid_min_max_input");
    }

    private static void requireOptions(List<Option> options) {
        requireThat(options != null && !options.isEmpty()
                && options.stream().map(Option::value).distinct().count() == options.size(), "invalid_options");
    }

    private static void requirePattern(String format) {
        try {
            requireThat(format != null && !format.isBlank(), "invalid_regex_format");
            Pattern.compile(format);
        } catch (PatternSyntaxException e) {
            throw refusal("invalid_regex_format");
        }
    }

    private static void requireParts(List<Part> parts, Set<String> names, String code) {
        requireThat(parts != null && parts.stream().anyMatch(Part::enabled)
                && parts.stream().map(Part::name).distinct().count() == parts.size()
                && parts.stream().allMatch(part -> names.contains(part.name())), code);
        for (Part part : parts) {
            requireThat(!part.type().isComposite() && part.type() != ProfileFieldType.CHECKBOX,
                    "invalid_sub_component_type");
            require(part.type(), part.accepted());
        }
    }

    private static void requireThat(boolean isRight, String code) {
        if (!isRight) {
            throw refusal(code);
        }
    }

    private static KeystoryException refusal(String code) {
        return new KeystoryException("custom_profile_fields." + code, 400);
    }
}
