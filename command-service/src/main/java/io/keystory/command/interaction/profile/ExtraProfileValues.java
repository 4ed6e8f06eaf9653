package io.keystory.command.interaction.profile;

import io.keystory.command.platform.OwnData;
import io.keystory.command.platform.StoredLengths;
import io.keystory.command.platform.WebAddress;
import io.keystory.command.user.NewNames;
import io.keystory.events.interaction.ExtraProfile;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.Profile;
import io.keystory.events.user.VisibleText;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sorts what somebody said of themselves: standard claims, and everything else as custom data. */
final class ExtraProfileValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> CLAIMS = Stream.of(Profile.class.getRecordComponents())
            .map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> IDENTIFIERS =
            Set.of("username", "email", "phone", "primaryEmail", "primaryPhone", "password");

    private ExtraProfileValues() {}

    /** 422 for what is an identifier. */
    static void requireNoIdentifier(Map<String, Object> values) {
        if (values.keySet().stream().anyMatch(IDENTIFIERS::contains)) {
            throw new KeystoryException("custom_profile_fields.name_conflict_sign_in_identifier", 422);
        }
    }

    /** 422 for too much, 400 guard.invalid_input for what does not fit its claim. */
    static ExtraProfile of(Map<String, Object> values) {
        OwnData.require(values);
        Map<String, Object> claims = new LinkedHashMap<>(values);
        claims.keySet().retainAll(CLAIMS);
        Map<String, Object> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(CLAIMS);
        String name = VisibleText.requireName("values.name", text(others, "name", 128));
        String avatar = picture(text(others, "avatar", 2048));
        return new ExtraProfile(
                name, avatar, claims.isEmpty() ? null : profile(claims), others.isEmpty() ? null : others);
    }

    private static Profile profile(Map<String, Object> claims) {
        try {
            return NewNames.profile("values.", Profile.EMPTY, JSON.convertValue(claims, Profile.class));
        } catch (JacksonException | IllegalArgumentException e) {
            throw KeystoryException.invalidInput("values", "hold a claim of another form than the profile has");
        }
    }

    private static String picture(String address) {
        if (address != null && !WebAddress.Check.isWebAddress(address)) {
            throw KeystoryException.invalidInput("values.avatar", "is an absolute http or https address");
        }
        return address;
    }

    private static String text(Map<String, Object> values, String name, int most) {
        Object value = values.remove(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw KeystoryException.invalidInput("values." + name, "must be a text");
        }
        StoredLengths.require(most, text);
        return text;
    }
}
