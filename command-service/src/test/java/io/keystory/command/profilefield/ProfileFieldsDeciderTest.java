package io.keystory.command.profilefield;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.profilefield.ProfileFieldConfig;
import io.keystory.events.profilefield.ProfileFieldDefinition;
import io.keystory.events.profilefield.ProfileFieldType;
import io.keystory.events.profilefield.ProfileFieldsCommand;
import io.keystory.events.profilefield.ProfileFieldsCommand.AddProfileFields;
import io.keystory.events.profilefield.ProfileFieldsCommand.ChangeProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.NewProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.RemoveProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.ReorderProfileFields;
import io.keystory.events.profilefield.ProfileFieldsEvent;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldAdded;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldChanged;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldRemoved;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldsReordered;
import io.keystory.events.profilefield.ProfileFieldsId;
import io.keystory.events.profilefield.ProfileFieldsView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFieldsDeciderTest {

    private static final ProfileFieldsId ID = ProfileFieldsId.DEFAULT;
    private static final ProfileFieldDefinition COLOUR = text("Colour", null, null);
    private static final ProfileFieldDefinition UNUSABLE = text("Colour", 3, 2);

    @Test
    void fields_are_added_behind_all_others() {
        assertThat(given().when(add("colour", "shoe"))).containsExactly(
                new ProfileFieldAdded(ID, "id of colour", "colour", COLOUR, 1),
                new ProfileFieldAdded(ID, "id of shoe", "shoe", COLOUR, 2));
        assertThat(given().after(add("colour")).after(new ReorderProfileFields(ID, Map.of("colour", 7)))
                .when(add("shoe"))).containsExactly(new ProfileFieldAdded(ID, "id of shoe", "shoe", COLOUR, 8));
    }

    @Test
    void no_name_is_taken_twice() {
        assertThat(given().after(add("colour")).refused(add("shoe", "colour")))
                .isEqualTo("custom_profile_fields.name_exists 422");
        assertThat(given().refused(add("shoe", "shoe"))).isEqualTo("custom_profile_fields.name_exists 422");
        assertThat(given().after(add("colour")).after(new RemoveProfileField(ID, "colour")).when(add("colour")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1st, invalid_name", "a-b, invalid_name", "'', invalid_name", "email, name_conflict_sign_in_identifier",
        "username, name_conflict_sign_in_identifier", "customData, name_conflict_built_in_prop",
        "roles, name_conflict_built_in_prop", "onboarding, name_conflict_custom_data"})
    void a_name_says_nothing_else_already(String name, String code) {
        assertThat(given().refused(add(name))).isEqualTo("custom_profile_fields." + code + " 400");
    }

    @Test
    void a_field_can_be_answered_when_it_is_added_and_when_it_is_changed() {
        String refusal = "custom_profile_fields.invalid_min_max_input 400";

        assertThat(given().refused(new AddProfileFields(ID, List.of(new NewProfileField("i", "colour", UNUSABLE)))))
                .isEqualTo(refusal);
        assertThat(given().after(add("colour")).refused(new ChangeProfileField(ID, "colour", UNUSABLE)))
                .isEqualTo(refusal);
    }

    @Test
    void a_field_is_changed_where_that_makes_a_difference() {
        ProfileFieldDefinition shade = text("Shade", null, null);
        var with = given().after(add("colour"));

        assertThat(with.when(new ChangeProfileField(ID, "colour", shade)))
                .containsExactly(new ProfileFieldChanged(ID, "colour", shade));
        assertThat(with.when(new ChangeProfileField(ID, "colour", COLOUR))).isEmpty();
    }

    @Test
    void what_is_not_there_is_neither_changed_nor_removed_nor_put_anywhere() {
        var with = given().after(add("colour"));

        assertThat(with.when(new RemoveProfileField(ID, "colour"))).containsExactly(new ProfileFieldRemoved(ID, "colour"));
        assertThat(with.refused(new RemoveProfileField(ID, "shoe"))).isEqualTo("entity.not_found 404");
        assertThat(with.refused(new ChangeProfileField(ID, "shoe", COLOUR))).isEqualTo("entity.not_found 404");
        ReorderProfileFields unknown = new ReorderProfileFields(ID, Map.of("shoe", 1, "colour", 2, "hat", 3));
        assertThat(with.refused(unknown)).isEqualTo("custom_profile_fields.entity_not_exists_with_names 400");
        assertThat(with.refusal(unknown).data()).isEqualTo(Map.of("names", List.of("hat", "shoe")));
    }

    @Test
    void fields_are_put_in_order_where_they_are_not_in_it() {
        var with = given().after(add("colour", "shoe"));
        Map<String, Integer> turned = Map.of("colour", 2, "shoe", 1);

        assertThat(with.when(new ReorderProfileFields(ID, turned))).containsExactly(new ProfileFieldsReordered(ID, turned));
        assertThat(with.after(new ReorderProfileFields(ID, turned)).when(new ReorderProfileFields(ID, turned))).isEmpty();
        assertThat(with.when(new ReorderProfileFields(ID, Map.of("shoe", 2)))).isEmpty();
    }

    private static AddProfileFields add(String... names) {
        return new AddProfileFields(ID,
                Stream.of(names).map(name -> new NewProfileField("id of " + name, name, COLOUR)).toList());
    }

    private static ProfileFieldDefinition text(String label, Integer least, Integer most) {
        return new ProfileFieldDefinition(ProfileFieldType.TEXT, label, null, false,
                new ProfileFieldConfig(null, least, most, null, null, null, null, null, null, null));
    }

    private static Given<ProfileFieldsView, ProfileFieldsCommand, ProfileFieldsEvent> given() {
        return Given.given(new ProfileFieldsDecider());
    }
}
