package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
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
    }

    @Test
    void a_sign_in_shows_as_the_last_one() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user, new SessionStarted(new SessionId(Ids.next()), user.userId(),
                new ApplicationId("demo-app"), new InteractionId(Ids.next()), Set.of("pwd"), 1_700_000_000_000L,
                1_800_000_000_000L));
        service.catchUp();

        assertThat(admin.get("/api/users/" + user.userId()).json().get("lastSignInAt").asLong())
                .isEqualTo(1_700_000_000_000L);
    }

    @Test
    void nobody_is_404() {
        Answer answer = admin.get("/api/users/nobody");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("entity.not_exists_with_id");
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
}
