package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserEvent.UsernameChanged;
import org.junit.jupiter.api.Test;

class UserErasureTest {

    private static final EraseUser ERASE = new EraseUser(ADA, "asked for", false);

    @Test
    void nobody_cannot_be_forgotten() {
        assertThat(given().refused(ERASE)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void who_is_there_is_deleted_and_forgotten() {
        var user = given(created(), new PasswordSet(ADA, "p1", PasswordAlgorithm.ARGON2ID));

        assertThat(user.when(ERASE)).containsExactly(new UserDeleted(ADA), new UserErased(ADA, "asked for"));
        assertThat(user.claims(ERASE)).containsExactly(
                "-username ada", "-email ada@example.org", "-phone 441512345678", "-administrator ada");
        assertThat(user.secrets(ERASE)).containsExactly("-p1");
    }

    @Test
    void who_was_deleted_can_still_be_forgotten() {
        assertThat(given(created(), new UserDeleted(ADA)).when(ERASE)).containsExactly(new UserErased(ADA, "asked for"));
    }

    @Test
    void forgetting_happens_once() {
        assertThat(given(created()).after(ERASE).when(ERASE)).isEmpty();
    }

    @Test
    void who_has_just_become_an_administrator_may_be_the_last_and_stays() {
        assertThat(given(created(), new AdministratorAppointed(ADA, Users.READER)).refused(ERASE))
                .isEqualTo("consistency.version_conflict 409");
    }

    @Test
    void every_identifier_the_person_ever_had_is_forgotten_with_them() {
        var renamed = given(created(), new UsernameChanged(ADA, "lovelace"), new PrimaryEmailChanged(ADA, null));

        assertThat(renamed.subjects(ERASE)).containsExactly(
                "-user:ada, email ada@example.org, phone 441512345678, username ada, username lovelace");
    }
}
