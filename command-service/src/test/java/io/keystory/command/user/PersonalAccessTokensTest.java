package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserCommand.CreatePersonalAccessToken;
import io.keystory.events.user.UserCommand.DeletePersonalAccessToken;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.UserCommand.RenamePersonalAccessToken;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.PersonalAccessTokenDeleted;
import io.keystory.events.user.UserEvent.PersonalAccessTokenRenamed;
import io.keystory.events.user.UserEvent.UserDeleted;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonalAccessTokensTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_000);
    private static final PersonalAccessTokenCreated LAPTOP = new PersonalAccessTokenCreated(ADA, "t1", "laptop", null);
    private static final PersonalAccessTokenCreated SERVER = new PersonalAccessTokenCreated(ADA, "t2", "server", 2_000L);

    @Test
    void a_token_is_made_and_its_value_is_in_the_vault_only() {
        assertThat(given(created()).when(create("t1", "laptop", null))).containsExactly(LAPTOP);
        assertThat(given(created()).secrets(create("t1", "laptop", null)))
                .containsExactly("+t1 personal-access-token value #");
        assertThat(given().refused(create("t1", "laptop", null))).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void names_are_free_and_the_end_lies_ahead() {
        assertThat(given(created(), LAPTOP).when(create("t2", "server", 2_000L))).containsExactly(SERVER);
        assertThat(given(created(), LAPTOP).refused(create("t2", "laptop", null)))
                .isEqualTo("user.personal_access_token_name_exists 422");
        assertThat(given(created()).refused(create("t1", "laptop", 1_000L))).isEqualTo("request.invalid_input 400");
        assertThat(given(created()).refused(create("t1", "lap\u200btop", null))).isEqualTo("guard.invalid_input 400");
    }

    @Test
    void a_token_gets_another_name_if_that_is_free() {
        assertThat(given(created(), LAPTOP).refused(new RenamePersonalAccessToken(ADA, "laptop", " ")))
                .isEqualTo("guard.invalid_input 400");
        assertThat(given(created(), LAPTOP).when(new RenamePersonalAccessToken(ADA, "laptop", "phone")))
                .containsExactly(new PersonalAccessTokenRenamed(ADA, "t1", "phone"));
        assertThat(given(created(), LAPTOP).when(new RenamePersonalAccessToken(ADA, "laptop", "laptop"))).isEmpty();
        assertThat(given(created(), LAPTOP, SERVER).refused(new RenamePersonalAccessToken(ADA, "laptop", "server")))
                .isEqualTo("user.personal_access_token_name_exists 422");
        assertThat(given(created()).refused(new RenamePersonalAccessToken(ADA, "laptop", "phone")))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void a_deleted_token_leaves_the_vault() {
        assertThat(given(created(), LAPTOP).when(new DeletePersonalAccessToken(ADA, "laptop")))
                .containsExactly(new PersonalAccessTokenDeleted(ADA, "t1"));
        assertThat(given(created(), LAPTOP).secrets(new DeletePersonalAccessToken(ADA, "laptop")))
                .containsExactly("-t1");
        assertThat(given(created(), LAPTOP, new PersonalAccessTokenDeleted(ADA, "t1"))
                .refused(new DeletePersonalAccessToken(ADA, "laptop"))).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void with_the_user_go_all_their_tokens() {
        assertThat(given(created(), LAPTOP, SERVER).when(new DeleteUser(ADA, false)))
                .containsExactly(new UserDeleted(ADA));
        assertThat(given(created(), LAPTOP, SERVER).secrets(new DeleteUser(ADA, false))).containsExactly("-t1", "-t2");
    }

    private static CreatePersonalAccessToken create(String id, String name, Long expiresAt) {
        return new CreatePersonalAccessToken(ADA, id, name, new Secret("value"), expiresAt, NOW);
    }
}
