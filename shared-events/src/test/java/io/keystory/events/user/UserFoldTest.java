package io.keystory.events.user;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.AvatarChanged;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordExpirationChanged;
import io.keystory.events.user.UserEvent.PasswordRehashed;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.PersonalAccessTokenDeleted;
import io.keystory.events.user.UserEvent.PersonalAccessTokenRenamed;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserEvent.UsernameChanged;
import io.keystory.events.user.UserView.PersonalAccessToken;
import io.keystory.events.user.UserView.Secrets;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UserFoldTest {

    private static final UserId ADA = new UserId("ada");
    private static final Profile NICKNAME =
            new Profile(null, null, null, "countess", null, null, null, null, null, null, null, null);
    private static final UserCreated CREATED = new UserCreated(
            ADA, "ada", "ada@example.org", "441", null, null, Profile.EMPTY, Map.of(), new ApplicationId("app"));

    private final UserFold fold = new UserFold();

    @Test
    void a_user_is_shown_with_the_fields_of_the_api_and_without_secrets() {
        JsonNode shown = JsonMapper.shared().valueToTree(
                fold.over(recorded(CREATED, new PasswordSet(ADA, "p1", PasswordAlgorithm.ARGON2ID))));

        assertThat(shown).isEqualTo(JsonMapper.shared().readTree("""
                {"id":"ada","username":"ada","primaryEmail":"ada@example.org","primaryPhone":"441","name":null,
                 "avatar":null,"profile":{},"applicationId":"app","cimdClientId":null,"identities":{},"customData":{},
                 "isSuspended":false,"lastSignInAt":null,"createdAt":%d,"updatedAt":%d,"hasPassword":true}"""
                .formatted(START, START + 1000)));
    }

    @Test
    void a_client_that_is_known_by_its_document_is_no_application_of_the_reference() {
        var view = fold.over(recorded(new UserCreated(ADA, "ada", null, null, null, null, Profile.EMPTY, Map.of(),
                new ApplicationId("https://client.example/app"))));

        assertThat(view.applicationId()).isNull();
        assertThat(view.cimdClientId()).isEqualTo("https://client.example/app");
        assertThat(fold.after(view, new NameChanged(ADA, "Ada")).cimdClientId()).isEqualTo(view.cimdClientId());
    }

    @Test
    void every_change_shows() {
        var view = fold.over(recorded(CREATED,
                new UsernameChanged(ADA, "lovelace"), new PrimaryEmailChanged(ADA, null),
                new PrimaryPhoneChanged(ADA, "442"), new NameChanged(ADA, "Ada"), new AvatarChanged(ADA, "https://x"),
                new ProfileChanged(ADA, NICKNAME), new CustomDataChanged(ADA, Map.of("a", 1)),
                new UserSuspended(ADA)));

        assertThat(view).isEqualTo(new UserView("ada", "lovelace", null, "442", "Ada", "https://x", NICKNAME, "app",
                null, Map.of(), Map.of("a", 1), true, null, START, START + 8000, false, Secrets.NONE));
        assertThat(fold.after(view, new UserReactivated(ADA)).isSuspended()).isFalse();
    }

    @Test
    void a_password_is_known_by_its_entry_in_the_vault() {
        var set = fold.over(recorded(CREATED, new PasswordSet(ADA, "p1", PasswordAlgorithm.BCRYPT),
                new PasswordExpirationChanged(ADA, true)));

        assertThat(set.secrets()).isEqualTo(new Secrets("p1", PasswordAlgorithm.BCRYPT, true, START + 1000, List.of(), UserFactors.NONE,
                List.of(), Map.of(), Map.of(), null));
    }

    @Test
    void hashing_a_password_anew_does_not_make_it_a_newer_one() {
        var rehashed = fold.over(recorded(CREATED, new PasswordSet(ADA, "p1", PasswordAlgorithm.BCRYPT),
                new PasswordRehashed(ADA, "p2", PasswordAlgorithm.ARGON2ID)));

        assertThat(rehashed.secrets()).isEqualTo(new Secrets("p2", PasswordAlgorithm.ARGON2ID, false, START + 1000, List.of(), UserFactors.NONE,
                List.of(), Map.of(), Map.of(), null));
        assertThat(rehashed.updatedAt()).isEqualTo(START + 1000);
    }

    @Test
    void a_new_password_is_not_expired() {
        var renewed = fold.over(recorded(CREATED, new PasswordExpirationChanged(ADA, true),
                new PasswordSet(ADA, "p1", PasswordAlgorithm.ARGON2ID)));

        assertThat(renewed.secrets().isPasswordExpired()).isFalse();
    }

    @Test
    void personal_access_tokens_are_known_by_their_entries_in_the_vault() {
        var user = fold.over(recorded(CREATED, new PersonalAccessTokenCreated(ADA, "t1", "laptop", null),
                new PersonalAccessTokenCreated(ADA, "t2", "server", 7L),
                new PasswordSet(ADA, "p1", PasswordAlgorithm.ARGON2ID),
                new PersonalAccessTokenRenamed(ADA, "t2", "big server"), new PersonalAccessTokenDeleted(ADA, "t1")));

        assertThat(user.secrets().personalAccessTokens())
                .containsExactly(new PersonalAccessToken("t2", "big server", START + 2000, 7L));
        assertThat(user.updatedAt()).isEqualTo(START + 3000);
    }

    @Test
    void roles_are_kept_elsewhere() {
        RoleId role = new RoleId("reader");

        assertThat(fold.over(recorded(CREATED, new RoleAssigned(ADA, role), new RoleRemoved(ADA, role),
                new AdministratorAppointed(ADA, BuiltInRoles.ADMINISTRATOR)))).isEqualTo(fold.over(recorded(CREATED)));
    }

    @Test
    void an_erased_user_is_shown_without_what_was_personal() {
        var erased = fold.over(recorded(new UserCreated(ADA, null, null, null, null, null, null, null, null),
                new ProfileChanged(ADA, null), new CustomDataChanged(ADA, null), new IdentityLinked(ADA, "github", null)));

        assertThat(erased.identities()).isEqualTo(Map.of("github", new SocialIdentity(null, null)));
        assertThat(erased.username()).isNull();
        assertThat(erased.profile()).isEqualTo(Profile.EMPTY);
        assertThat(erased.customData()).isEmpty();
    }

    @Test
    void a_deleted_user_does_not_exist() {
        assertThat(fold.over(recorded(CREATED, new UserDeleted(ADA)))).isNull();
    }
}
