package io.keystory.command.application.secret;

import static io.keystory.command.application.Applications.ID;
import static io.keystory.command.application.Applications.create;
import static io.keystory.command.application.Applications.created;
import static io.keystory.command.application.Applications.given;
import static io.keystory.command.application.Applications.secret;
import static io.keystory.events.application.ApplicationType.TRADITIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationCommand.CreateSecret;
import io.keystory.events.application.ApplicationCommand.DeleteApplication;
import io.keystory.events.application.ApplicationCommand.DeleteSecret;
import io.keystory.events.application.ApplicationCommand.RenameSecret;
import io.keystory.events.application.ApplicationEvent.SecretCreated;
import io.keystory.events.application.ApplicationEvent.SecretDeleted;
import io.keystory.events.application.ApplicationEvent.SecretRenamed;
import io.keystory.events.application.ApplicationType;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationSecretsTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_000);
    private static final SecretCreated FIRST = new SecretCreated(ID, "first", "x1", null);
    private static final SecretCreated SECOND = new SecretCreated(ID, "second", "x2", 2_000L);
    private static final CreateSecret ADD_SECOND = new CreateSecret(ID, "second", secret("x2"), 2_000L, NOW);

    @ParameterizedTest
    @EnumSource(value = ApplicationType.class, names = {"TRADITIONAL", "MACHINE_TO_MACHINE", "PROTECTED"})
    void who_can_keep_a_secret_gets_one(ApplicationType type) {
        assertThat(given().when(create(type, null, false)))
                .containsExactly(created(type), new SecretCreated(ID, "Default secret", "x1", null));
        assertThat(given().secrets(create(type, null, false)))
                .containsExactly("+x1 application-secret value of x1 #");
    }

    @ParameterizedTest
    @EnumSource(value = ApplicationType.class, names = {"NATIVE", "SPA", "SAML"})
    void who_cannot_gets_none(ApplicationType type) {
        assertThat(given().when(create(type, null, false))).containsExactly(created(type));
        assertThat(given().secrets(create(type, null, false))).isEmpty();
    }

    @Test
    void an_application_may_be_made_without_any() {
        assertThat(given().when(new CreateApplication(ID, "App", null, TRADITIONAL, null, null, null, false, null)))
                .containsExactly(created(TRADITIONAL));
    }

    @Test
    void further_secrets_have_names_of_their_own() {
        assertThat(given(created(TRADITIONAL), FIRST).when(ADD_SECOND)).containsExactly(SECOND);
        assertThat(given(created(TRADITIONAL), FIRST, SECOND).refused(ADD_SECOND))
                .isEqualTo("application.secret_name_exists 422");
        assertThat(given(created(TRADITIONAL)).secrets(ADD_SECOND))
                .containsExactly("+x2 application-secret value of x2 #");
    }

    @Test
    void a_secret_does_not_expire_before_it_exists() {
        assertThat(given(created(TRADITIONAL)).refused(new CreateSecret(ID, "s", secret("x"), 1_000L, NOW)))
                .isEqualTo("request.invalid_input 400");
        assertThat(given(created(TRADITIONAL)).when(new CreateSecret(ID, "s", secret("x"), 1_001L, NOW))).hasSize(1);
    }

    @Test
    void a_secret_is_renamed_to_what_is_free() {
        var both = given(created(TRADITIONAL), FIRST, SECOND);

        assertThat(both.when(new RenameSecret(ID, "first", "third"))).containsExactly(new SecretRenamed(ID, "x1", "third"));
        assertThat(both.when(new RenameSecret(ID, "first", "first"))).isEmpty();
        assertThat(both.refused(new RenameSecret(ID, "first", "second")))
                .isEqualTo("application.secret_name_exists 422");
        assertThat(both.refused(new RenameSecret(ID, "third", "fourth"))).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void a_deleted_secret_is_destroyed_and_its_name_is_free() {
        var delete = new DeleteSecret(ID, "second");
        var both = given(created(TRADITIONAL), FIRST, SECOND);

        assertThat(both.when(delete)).containsExactly(new SecretDeleted(ID, "x2"));
        assertThat(both.secrets(delete)).containsExactly("-x2");
        assertThat(both.after(delete).refused(delete)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(both.after(delete).when(ADD_SECOND)).containsExactly(SECOND);
    }

    @Test
    void deleting_the_application_destroys_them_all() {
        assertThat(given(created(TRADITIONAL), FIRST, SECOND).secrets(new DeleteApplication(ID)))
                .containsExactly("-x1", "-x2");
    }
}
