package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.OwnData;
import io.keystory.events.platform.Change;
import io.keystory.events.user.Address;
import io.keystory.events.user.Profile;
import io.keystory.events.user.ProfileChanges;
import io.keystory.events.user.UserCommand.MergeCustomData;
import io.keystory.events.user.UserCommand.RequireSignInMethod;
import io.keystory.events.user.UserCommand.UpdateProfile;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UsernameChanged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserDetailsTest {

    private static final Address LONDON = new Address(null, null, "London", null, null, null);

    @Test
    void keys_are_laid_over_the_custom_data() {
        var merge = new MergeCustomData(ADA, Map.of("a", 2, "c", 3));
        var user = given(created(), new CustomDataChanged(ADA, Map.of("a", 1, "b", 1)));

        assertThat(user.when(merge)).containsExactly(new CustomDataChanged(ADA, Map.of("a", 2, "b", 1, "c", 3)));
        assertThat(user.after(merge).when(merge)).isEmpty();
        assertThat(given(created()).when(merge)).containsExactly(new CustomDataChanged(ADA, Map.of("a", 2, "c", 3)));
        assertThat(given(created()).when(new MergeCustomData(ADA, Map.of()))).isEmpty();
    }

    @Test
    void what_people_add_themselves_has_a_bound_in_all_and_what_an_administrator_stores_has_not() {
        Map<String, Object> half = Map.of("a", "x".repeat(OwnData.MOST / 2));
        Map<String, Object> more = Map.of("b", List.of(Map.of("c", "x".repeat(OwnData.MOST / 2))));
        var user = given(created(), new CustomDataChanged(ADA, half));

        assertThat(given(created()).when(new MergeCustomData(ADA, more, true)))
                .containsExactly(new CustomDataChanged(ADA, more));
        assertThat(user.refused(new MergeCustomData(ADA, more, true))).isEqualTo("entity.value_too_long 422");
        var full = user.after(new MergeCustomData(ADA, more));
        assertThat(full.refused(new MergeCustomData(ADA, Map.of("d", 1), true))).isEqualTo("entity.value_too_long 422");
        assertThat(full.when(new MergeCustomData(ADA, Map.of("a", "less"), true))).hasSize(1);
    }

    @Test
    void claims_are_changed_one_by_one() {
        var user = given(created(), new ProfileChanged(ADA, profile("Augusta", "Ada", null)));

        assertThat(user.when(update(Change.to("King"), Change.none(), Change.to(LONDON))))
                .containsExactly(new ProfileChanged(ADA, profile("King", "Ada", LONDON)));
        assertThat(user.when(update(Change.none(), Change.to(null), Change.none())))
                .containsExactly(new ProfileChanged(ADA, profile("Augusta", null, null)));
        assertThat(user.when(update(Change.to("Augusta"), Change.none(), Change.none()))).isEmpty();
        assertThat(given(created()).when(update(Change.to("King"), Change.none(), Change.none())))
                .containsExactly(new ProfileChanged(ADA, profile("King", null, null)));
    }

    @Test
    void what_somebody_was_called_before_hidden_characters_were_refused_stays_until_it_is_changed() {
        Profile hidden = profile("K\u200bing", "Ada", null);
        var user = given(created(), new NameChanged(ADA, "A\u202eda"), new PrimaryEmailChanged(ADA, "a\u200b@b.example"),
                new ProfileChanged(ADA, hidden));

        assertThat(user.when(change("a\u200b@b.example", "A\u202eda", hidden))).isEmpty();
        assertThat(user.when(update(Change.none(), Change.none(), Change.to(LONDON)))).hasSize(1);
        assertThat(user.refused(change("a\u200b@b.example", "A\u202edb", hidden))).isEqualTo("guard.invalid_input 400");
        assertThat(user.refused(change("a\u200b@c.example", "A\u202eda", hidden))).isEqualTo("guard.invalid_input 400");
        assertThat(user.refused(update(Change.to("\u2066King"), Change.none(), Change.none())))
                .isEqualTo("guard.invalid_input 400");
    }

    private static UpdateUser change(String email, String name, Profile profile) {
        return new UpdateUser(ADA, Change.none(), Change.to(email), Change.none(), Change.to(name), Change.none(),
                Change.to(profile), Change.none());
    }

    @Test
    void something_to_sign_in_by_stays() {
        var something = new RequireSignInMethod(ADA);
        var nameless = given(created(), new UsernameChanged(ADA, null), new PrimaryPhoneChanged(ADA, null));

        assertThat(nameless.when(something)).isEmpty();
        assertThat(nameless.and(new PrimaryEmailChanged(ADA, null)).refused(something))
                .isEqualTo("user.last_sign_in_method_required 400");
        assertThat(given().refused(something)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void who_does_not_exist_has_no_details() {
        var merge = new MergeCustomData(ADA, Map.of());
        var update = update(Change.none(), Change.none(), Change.none());

        assertThat(given().refused(merge)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given().refused(update)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(created(), new UserDeleted(ADA)).refused(update)).isEqualTo("entity.not_exists_with_id 404");
    }

    private static UpdateProfile update(Change<String> familyName, Change<String> givenName, Change<Address> address) {
        return new UpdateProfile(ADA, new ProfileChanges(familyName, givenName, Change.none(), Change.none(),
                Change.none(), Change.none(), Change.none(), Change.none(), Change.none(), Change.none(),
                Change.none(), address));
    }

    private static Profile profile(String familyName, String givenName, Address address) {
        return new Profile(
                familyName, givenName, null, null, null, null, null, null, null, null, null, address);
    }
}
