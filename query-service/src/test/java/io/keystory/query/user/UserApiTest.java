package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void a_user_is_shown_with_explicit_nulls_and_without_secrets() {
        UserCreated ada = TestUsers.named("ada" + Ids.nextUser(), null, "Ada");
        service.events().append(ada, new NameChanged(ada.userId(), "Ada L."));
        service.catchUp();

        Answer answer = admin.get("/api/users/" + ada.userId());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        JsonNode user = answer.json();
        assertThat(user.get("id").asString()).isEqualTo(ada.userId().value());
        assertThat(user.get("username").asString()).isEqualTo(ada.username());
        assertThat(user.get("name").asString()).isEqualTo("Ada L.");
        assertThat(user.get("primaryEmail").isNull()).isTrue();
        assertThat(user.get("lastSignInAt").isNull()).isTrue();
        assertThat(user.get("hasPassword").asBoolean()).isFalse();
        assertThat(user.get("profile").isObject()).isTrue();
        assertThat(user.has("secrets")).isFalse();
        assertThat(user.has("tenantId")).isFalse();
        assertThat(user.has("ssoIdentities")).isFalse();
        assertThat(admin.get("/api/users/" + ada.userId() + "?includeSsoIdentities=true").json().get("ssoIdentities"))
                .isEmpty();
    }

    @Test
    void a_sign_in_shows_as_the_last_one() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user, signIn(user, "demo-app"));
        service.catchUp();

        assertThat(admin.get("/api/users/" + user.userId()).json().get("lastSignInAt").asLong())
                .isEqualTo(1_700_000_000_000L);
    }

    @Test
    void whoever_was_made_for_no_application_belongs_to_the_first_that_they_sign_in_to() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        long made = service.events().append(user);
        long first = service.events().append(signIn(user, "demo-app"));
        long second = service.events().append(signIn(user, "another"));
        UserCreated other = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(other, signIn(other, "https://client.example/about.json"));
        service.catchUp();
        String path = "/api/users/" + user.userId();

        assertThat(admin.get(path).json().get("applicationId").asString()).isEqualTo("demo-app");
        assertThat(admin.get(path).json().get("cimdClientId").isNull()).isTrue();
        assertThat(admin.get(path + "?asOf=" + made).json().get("applicationId").isNull()).isTrue();
        assertThat(admin.get(path + "?asOf=" + first).json()).isEqualTo(admin.get(path + "?asOf=" + second).json());
        assertThat(admin.get(path + "?asOf=" + second).json()).isEqualTo(admin.get(path).json());
        JsonNode byDocument = admin.get("/api/users/" + other.userId()).json();
        assertThat(byDocument.get("applicationId").isNull()).isTrue();
        assertThat(byDocument.get("cimdClientId").asString()).isEqualTo("https://client.example/about.json");
    }

    @Test
    void whoever_registered_in_an_application_belongs_to_it_wherever_they_sign_in() {
        UserCreated user = new UserCreated(new UserId(Ids.nextUser()), null, null, null, null, null, null, Map.of(),
                new ApplicationId("shop"));
        service.events().append(user, signIn(user, "demo-app"));
        service.catchUp();

        assertThat(admin.get("/api/users/" + user.userId()).json().get("applicationId").asString()).isEqualTo("shop");
    }

    @Test
    void nobody_is_404_with_all_that_belongs_to_them() {
        for (String part : new String[] {"", "/custom-data", "/has-password", "/logto-configs", "/organizations",
            "/mfa-verifications", "/personal-access-tokens", "/all-identities", "/roles", "/history"}) {
            Answer answer = admin.get("/api/users/nobody" + part);
            assertThat(answer.status()).as(part).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("entity.not_exists_with_id");
        }
    }

    @Test
    void what_belongs_to_a_user_is_read_on_its_own() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user, new CustomDataChanged(user.userId(), Map.of("shoe", Map.of("size", 42))),
                new PasswordSet(user.userId(), "vault-entry", PasswordAlgorithm.ARGON2ID));
        service.catchUp();
        String path = "/api/users/" + user.userId();

        assertThat(admin.get(path + "/custom-data").json().at("/shoe/size").asInt()).isEqualTo(42);
        assertThat(admin.get(path + "/has-password").json().get("hasPassword").asBoolean()).isTrue();
        assertThat(admin.get(path + "/logto-configs").json().at("/mfa/skipped").asBoolean()).isFalse();
        assertThat(admin.get(path + "/organizations").json()).isEmpty();
        assertThat(admin.get(path + "/mfa-verifications").json()).isEmpty();
        assertThat(admin.get(path + "/personal-access-tokens").json()).isEmpty();
        assertThat(admin.get(path + "/all-identities").json().get("socialIdentities")).isEmpty();
        assertThat(admin.get(path + "/identities/github").code()).isEqualTo("user.identity_not_exist");
        assertThat(admin.get(path).json().get("hasPassword").asBoolean()).isTrue();
    }

    @Test
    void a_deleted_user_is_neither_found_nor_listed_nor_counted() {
        UserCreated gone = TestUsers.named("gone" + Ids.nextUser(), null, null);
        service.events().append(gone);
        service.catchUp();
        long before = total();
        service.events().append(new UserDeleted(gone.userId()));
        service.catchUp();

        assertThat(admin.get("/api/users/" + gone.userId()).status()).isEqualTo(404);
        assertThat(total()).isEqualTo(before - 1);
        assertThat(admin.get("/api/users?search.id=" + gone.userId()).json()).isEmpty();
    }

    @Test
    void the_list_is_newest_first_and_counted() {
        long before = total();
        UserCreated first = TestUsers.named("f" + Ids.nextUser(), null, null);
        UserCreated second = TestUsers.named("s" + Ids.nextUser(), null, null);
        service.events().append(first);
        service.events().append(second);
        service.catchUp();

        Answer answer = admin.get("/api/users?page_size=2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get(0).get("id").asString()).isEqualTo(second.userId().value());
        assertThat(answer.json().get(1).get("id").asString()).isEqualTo(first.userId().value());
        assertThat(answer.header("Total-Number")).isEqualTo(Long.toString(before + 2));
    }

    private long total() {
        return Long.parseLong(admin.get("/api/users").header("Total-Number"));
    }

    private static SessionStarted signIn(UserCreated user, String application) {
        return new SessionStarted(new SessionId(Ids.next()), user.userId(), new ApplicationId(application),
                new InteractionId(Ids.next()), Set.of("pwd"), 1_700_000_000_000L, 1_800_000_000_000L);
    }
}
