package io.keystory.command.profilefield;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.CustomProfileField;
import io.keystory.events.profilefield.ProfileFieldConfig.Part;
import io.keystory.events.profilefield.ProfileFieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person answered, by what it is called of the person: the parts of a name are there one by one. */
final class ProfileAnswers {

    private static final Set<String> TEXTS = Set.of("name", "avatar");

    private ProfileAnswers() {}

    /** 400 guard.invalid_input for an answer to what is not asked, and for one that its field does not take. */
    static Map<String, Object> of(List<CustomProfileField> asked, Map<String, Object> values) {
        Map<String, CustomProfileField> byName =
                asked.stream().collect(Collectors.toMap(CustomProfileField::name, Function.identity()));
        Map<String, Object> answers = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            CustomProfileField field = byName.get(name);
            if (field == null) {
                throw KeystoryException.invalidInput(List.of("values", name), "is not asked");
            }
            ProfileValue.require(List.of("values", name), field.type(), field.config(), value);
            if (!ProfileValue.isBlank(value)) {
                keep(field, value, answers);
            }
        });
        return answers;
    }

    /** The same values, with the parts of a name that came one by one below each field that asks for them. */
    static Map<String, Object> gathered(List<CustomProfileField> asked, Map<String, Object> values) {
        Map<String, Object> unnamed = new LinkedHashMap<>(values);
        asked.forEach(field -> unnamed.remove(field.name()));
        Map<String, Object> answers = new LinkedHashMap<>(values);
        asked.stream().filter(field -> field.type() == ProfileFieldType.FULLNAME).forEach(field -> {
            Map<String, Object> parts = new LinkedHashMap<>(unnamed);
            parts.keySet().retainAll(field.config().parts().stream().filter(Part::enabled).map(Part::name).toList());
            if (!parts.isEmpty() && answers.putIfAbsent(field.name(), parts) == null) {
                answers.keySet().removeAll(parts.keySet());
            }
        });
        return answers;
    }

    @SuppressWarnings("unchecked")
    private static void keep(CustomProfileField field, Object value, Map<String, Object> answers) {
        switch (field.type()) {
            case FULLNAME -> answers.putAll((Map<String, Object>) value);
            case ADDRESS -> answers.put(ProfileFieldNames.ADDRESS, value);
            default -> answers.put(field.name(), TEXTS.contains(field.name()) ? value.toString() : value);
        }
    }
}
