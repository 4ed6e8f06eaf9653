package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.READER;
import static io.keystory.command.user.Users.WRITER;
import static io.keystory.command.user.Users.create;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static io.keystory.command.user.Users.hashed;
import static io.keystory.command.user.Users.identifiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Change;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand.ChangePasswordExpiration;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserEvent.AvatarChanged;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordExpirationChanged;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserEvent.UsernameChanged;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserDeciderTest {

    private static final Profile GIVEN_NAME =
            new Profile(null, "Ada", null, null, null, null, null, null, null, null, null, null);

    @Test
    void a_username_with_capitals_is_found_without_them_as_well() {
        var create = new CreateUser(ADA, "Ada", null, null, null, null, null, null, null, null, Set.of());
        assertThat(given().claims(create))
                .containsExactly("+username Ada", "+username:ada ada", "1 username ada");
        assertThat(given().after(create).claims(new DeleteUser(ADA, false)))
                .contains("-username Ada", "-username:ada ada");
    }

    @Test
    void a_user_is_created_with_password_and_roles() {
        assertThat(given().when(create(hashed("p1"), WRITER, READER))).containsExactly(
                created(),
                new PasswordSet(ADA, "p1", PasswordAlgorithm.ARGON2ID),
                new RoleAssigned(ADA, READER),
                new RoleAssigned(ADA, WRITER));
    }

    @Test
    void a_user_may_have_no_password_and_no_identifier() {
        var nobody = new CreateUser(ADA, "", null, " ", null, null, null, null, null, null, Set.of());

        assertThat(given().when(nobody)).containsExactly(
                new UserCreated(ADA, null, null, null, null, null, Profile.EMPTY, Map.of(), null));
        assertThat(given().claims(nobody)).isEmpty();
    }

    @Test
    void identifiers_are_claimed_in_canonical_form_and_refused_by_their_own_codes() {
        assertThat(given().claims(create(null)))
                .containsExactly("+username ada", "1 username ada", "+email ada@example.org", "+phone 441512345678");
        assertThat(given().claimRefusals(create(null))).containsExactly(
                "user.username_already_in_use 422", "user.email_already_in_use 422", "user.phone_already_in_use 422");
    }

    @Test
    void a_user_is_created_once() {
        assertThat(given(created()).refused(create(null))).isEqualTo("entity.create_failed 422");
    }

    @Test
    void who_does_not_exist_cannot_be_changed() {
        var rename = identifiers(Change.to("lovelace"), Change.none(), Change.none());

        assertThat(given().refused(rename)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(created(), new UserDeleted(ADA)).refused(rename)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given().refused(new DeleteUser(ADA, false))).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void what_is_given_is_changed() {
        var update = new UpdateUser(ADA, Change.to("lovelace"), Change.to(null), Change.to("1"), Change.to("Ada"),
                Change.to("https://example.org/a.png"), Change.to(GIVEN_NAME), Change.to(Map.of("a", 1)));

        assertThat(given(created()).when(update)).containsExactly(
                new UsernameChanged(ADA, "lovelace"),
                new PrimaryEmailChanged(ADA, null),
                new PrimaryPhoneChanged(ADA, "1"),
                new NameChanged(ADA, "Ada"),
                new AvatarChanged(ADA, "https://example.org/a.png"),
                new ProfileChanged(ADA, GIVEN_NAME),
                new CustomDataChanged(ADA, Map.of("a", 1)));
        assertThat(given(created()).after(update).when(update)).isEmpty();
    }

    @Test
    void removing_a_profile_leaves_an_empty_one() {
        var update = new UpdateUser(ADA, Change.none(), Change.none(), Change.none(), Change.none(), Change.none(),
                Change.to(null), Change.to(null));

        assertThat(given(created()).when(update)).isEmpty();
        assertThat(given(created(), new ProfileChanged(ADA, GIVEN_NAME)).when(update))
                .containsExactly(new ProfileChanged(ADA, Profile.EMPTY));
    }

    @Test
    void a_changed_identifier_gives_the_old_one_back() {
        var update = identifiers(Change.to("lovelace"), Change.to("ada@example.org"), Change.to(""));

        assertThat(given(created()).claims(update)).containsExactly(
                "-username ada", "+username lovelace", "1 username lovelace",
                "-email ada@example.org", "+email ada@example.org",
                "-phone 441512345678");
        assertThat(given(created()).claimRefusals(update)).containsExactly(
                "user.username_already_in_use 422", "user.email_already_in_use 422");
    }

    @Test
    void suspension_is_said_once() {
        var suspend = new ChangeSuspension(ADA, true, false);
        var reactivate = new ChangeSuspension(ADA, false, false);

        assertThat(given(created()).when(suspend)).containsExactly(new UserSuspended(ADA));
        assertThat(given(created()).after(suspend).when(suspend)).isEmpty();
        assertThat(given(created()).after(suspend).when(reactivate)).containsExactly(new UserReactivated(ADA));
        assertThat(given(created()).when(reactivate)).isEmpty();
    }

    @Test
    void password_expiration_is_said_once() {
        var expire = new ChangePasswordExpiration(ADA, true);

        assertThat(given(created()).when(expire)).containsExactly(new PasswordExpirationChanged(ADA, true));
        assertThat(given(created()).after(expire).when(expire)).isEmpty();
        assertThat(given(created()).when(new ChangePasswordExpiration(ADA, false))).isEmpty();
    }

    @Test
    void deletion_gives_everything_back() {
        var user = given(created(), new PasswordSet(ADA, "p1", PasswordAlgorithm.ARGON2ID));

        assertThat(user.when(new DeleteUser(ADA, false))).containsExactly(new UserDeleted(ADA));
        assertThat(user.claims(new DeleteUser(ADA, false))).containsExactly(
                "-username ada", "-email ada@example.org", "-phone 441512345678", "-administrator ada");
        assertThat(user.secrets(new DeleteUser(ADA, false))).containsExactly("-p1");
    }

    @Test
    void an_erased_user_can_still_be_deleted() {
        var erased = given(new UserCreated(ADA, null, null, null, null, null, null, null, null));

        assertThat(erased.claims(new DeleteUser(ADA, false))).containsExactly("-administrator ada");
    }
}
