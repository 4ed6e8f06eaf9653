package io.keystory.command.profilefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.CustomProfileField;
import io.keystory.events.profilefield.ProfileFieldConfig;
import io.keystory.events.profilefield.ProfileFieldConfig.Option;
import io.keystory.events.profilefield.ProfileFieldConfig.Part;
import io.keystory.events.profilefield.ProfileFieldType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileAnswersTest {

    private static final List<CustomProfileField> ASKED = List.of(
            field("name", ProfileFieldType.TEXT, ProfileFieldConfig.NONE),
            field("birthdate", ProfileFieldType.DATE, ProfileFieldConfig.NONE),
            field("website", ProfileFieldType.URL, ProfileFieldConfig.NONE),
            field("fullname", ProfileFieldType.FULLNAME, parts(
                    new Part(true, "givenName", ProfileFieldType.TEXT, null, null, true, null),
                    new Part(false, "middleName", ProfileFieldType.TEXT, null, null, false, null))),
            field("address", ProfileFieldType.ADDRESS,
                    parts(new Part(true, "country", ProfileFieldType.TEXT, null, null, false, null))),
            field("shoeSize", ProfileFieldType.NUMBER,
                    new ProfileFieldConfig(null, null, null, 20, 50, null, null, null, null, null)),
            field("nick", ProfileFieldType.TEXT,
                    new ProfileFieldConfig(null, 2, 5, null, null, null, null, null, null, null)),
            field("plate", ProfileFieldType.REGEX,
                    new ProfileFieldConfig(null, null, null, null, null, "^(a+)+$", null, null, null, null)),
            field("news", ProfileFieldType.CHECKBOX, ProfileFieldConfig.NONE),
            field("team", ProfileFieldType.SELECT, new ProfileFieldConfig(null, null, null, null, null, null, null,
                    List.of(new Option(null, "red"), new Option("Blue", "blue")), null, null)));

    @Test
    void answers_go_where_they_belong() {
        assertThat(ProfileAnswers.of(ASKED, Map.of("name", "Ada", "birthdate", "1815-12-10",
                "fullname", Map.of("givenName", "Ada"), "address", Map.of("country", "GB"), "shoeSize", 37,
                "news", true, "team", "red", "nick", " ")))
                .isEqualTo(Map.of("name", "Ada", "birthdate", "1815-12-10", "givenName", "Ada",
                        "address", Map.of("country", "GB"), "shoeSize", 37, "news", true, "team", "red"));
    }

    @Test
    void parts_of_a_name_may_come_one_by_one_unless_a_field_of_their_own_asks_for_them() {
        assertThat(ProfileAnswers.gathered(ASKED, Map.of("givenName", "Ada", "shoeSize", 37)))
                .isEqualTo(Map.of("fullname", Map.of("givenName", "Ada"), "shoeSize", 37));
        assertThat(ProfileAnswers.gathered(ASKED, Map.of("givenName", "Ada", "middleName", "K")))
                .as("what the field does not ask for").isEqualTo(
                        Map.of("fullname", Map.of("givenName", "Ada"), "middleName", "K"));
        Map<String, Object> both = Map.of("fullname", Map.of("givenName", "Ada"), "givenName", "Eve");
        assertThat(ProfileAnswers.gathered(ASKED, both)).isEqualTo(both);
        List<CustomProfileField> more = Stream.concat(ASKED.stream(),
                Stream.of(field("givenName", ProfileFieldType.TEXT, ProfileFieldConfig.NONE))).toList();
        assertThat(ProfileAnswers.gathered(more, Map.of("givenName", "Ada"))).isEqualTo(Map.of("givenName", "Ada"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void what_a_field_does_not_take_is_refused(String name, Object value) {
        assertThatThrownBy(() -> ProfileAnswers.of(ASKED, Map.of(name, value)))
                .isInstanceOf(KeystoryException.class).hasMessage("guard.invalid_input");
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("unasked", "x"),
                Arguments.of("name", 7),
                Arguments.of("birthdate", "10.12.1815"),
                Arguments.of("website", "javascript:alert(1)"),
                Arguments.of("fullname", "Ada"),
                Arguments.of("fullname", Map.of("familyName", "Lovelace")),
                Arguments.of("fullname", Map.of("givenName", "Ada", "middleName", "K")),
                Arguments.of("shoeSize", 51),
                Arguments.of("shoeSize", "large"),
                Arguments.of("nick", "a"),
                Arguments.of("nick", "abcdef"),
                Arguments.of("plate", "a".repeat(40) + "!"),
                Arguments.of("news", "perhaps"),
                Arguments.of("team", "green"));
    }

    private static ProfileFieldConfig parts(Part... parts) {
        return new ProfileFieldConfig(null, null, null, null, null, null, null, null, null, List.of(parts));
    }

    private static CustomProfileField field(String name, ProfileFieldType type, ProfileFieldConfig config) {
        return new CustomProfileField("default", name, name, type, "", null, false, config, 0, 0);
    }
}
