package io.keystory.command.profilefield;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.CustomProfileField;
import io.keystory.events.profilefield.ProfileFieldType;
import io.keystory.events.user.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person answered, told apart by where it is kept.
 *
 * @param name null when not asked or not answered, as is {@code avatar}
 */
public record ProfileAnswers(String name, String avatar, Profile profile, Map<String, Object> customData) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> CLAIMS = Set.of("familyName", "givenName", "middleName", "nickname",
            "preferredUsername", "profile", "website", "gender", "birthdate", "zoneinfo", "locale", "address");

    static ProfileAnswers of(List<CustomProfileField> asked, Map<String, Object> values) {
        Map<String, CustomProfileField> byName =
                asked.stream().collect(Collectors.toMap(CustomProfileField::name, Function.identity()));
        Map<String, Object> claims = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            CustomProfileField field = byName.get(name);
            if (field == null) {
                throw KeystoryException.invalidInput("values." + name + " is not asked");
            }
            ProfileValue.require(name, field.type(), field.config(), value);
            if (!ProfileValue.isBlank(value)) {
                keep(field, value, claims, data);
            }
        });
        return new ProfileAnswers((String) data.remove("name"), (String) data.remove("avatar"),
                JSON.convertValue(claims, Profile.class), data);
    }

    @SuppressWarnings("unchecked")
    private static void keep(
            CustomProfileField field, Object value, Map<String, Object> claims, Map<String, Object> data) {
        if (field.type() == ProfileFieldType.FULLNAME) {
            claims.putAll((Map<String, Object>) value);
        } else if (field.type() == ProfileFieldType.ADDRESS) {
            claims.put("address", value);
        } else if (CLAIMS.contains(field.name())) {
            claims.put(field.name(), value.toString());
        } else {
            data.put(field.name(), Set.of("name", "avatar").contains(field.name()) ? value.toString() : value);
        }
    }
}
