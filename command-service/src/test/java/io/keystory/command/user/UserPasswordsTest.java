package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.create;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static io.keystory.command.user.Users.hashed;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.RehashPassword;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserEvent.PasswordRehashed;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.SignInsEnded;
import org.junit.jupiter.api.Test;

class UserPasswordsTest {

    private static final PasswordSet FIRST = new PasswordSet(ADA, "p1", PasswordAlgorithm.BCRYPT);

    @Test
    void the_hash_goes_to_the_vault_and_never_into_an_event() {
        assertThat(given().secrets(create(hashed("p1")))).containsExactly("+p1 password hash of p1");
        assertThat(given().when(create(hashed("p1"))).toString()).doesNotContain("hash of p1");
    }

    @Test
    void a_new_password_destroys_the_one_before() {
        var set = new SetPassword(ADA, hashed("p2"));

        assertThat(given(created(), FIRST).when(set))
                .containsExactly(new PasswordSet(ADA, "p2", PasswordAlgorithm.ARGON2ID),
                        new SignInsEnded(ADA, null, "password_changed"));
        assertThat(given(created()).when(set)).containsExactly(new PasswordSet(ADA, "p2", PasswordAlgorithm.ARGON2ID));
        assertThat(given(created(), FIRST).secrets(set)).containsExactly("+p2 password hash of p2", "-p1");
        assertThat(given(created()).secrets(set)).containsExactly("+p2 password hash of p2");
    }

    @Test
    void the_same_password_entry_is_set_once() {
        assertThat(given(created(), FIRST).when(new SetPassword(ADA, hashed("p1")))).isEmpty();
    }

    @Test
    void the_password_that_was_verified_is_hashed_anew() {
        var rehash = new RehashPassword(ADA, "p1", hashed("p2"));

        assertThat(given(created(), FIRST).when(rehash))
                .containsExactly(new PasswordRehashed(ADA, "p2", PasswordAlgorithm.ARGON2ID));
        assertThat(given(created(), FIRST).secrets(rehash)).containsExactly("+p2 password hash of p2", "-p1");
    }

    @Test
    void a_password_set_in_the_meantime_is_not_undone_by_rehashing_the_old_one() {
        var changed = given(created(), FIRST).after(new SetPassword(ADA, hashed("p2")));

        assertThat(changed.when(new RehashPassword(ADA, "p1", hashed("p3")))).isEmpty();
        assertThat(given(created()).when(new RehashPassword(ADA, "p1", hashed("p3")))).isEmpty();
    }

    @Test
    void what_has_nothing_to_do_with_passwords_leaves_the_vault_alone() {
        assertThat(given(created(), FIRST).secrets(new ChangeSuspension(ADA, true, false))).isEmpty();
    }
}
