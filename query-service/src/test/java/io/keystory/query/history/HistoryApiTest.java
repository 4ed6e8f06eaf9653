package io.keystory.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    private final String path = "/api/users/" + user.userId() + "/history";

    @Test
    void each_event_says_what_it_changed_newest_first() {
        service.events().append(user, new NameChanged(user.userId(), "Ada Lovelace"),
                new ProfileChanged(user.userId(), new Profile(null, "Ada", null, null, null, null, null, null, null,
                        null, null, null)),
                new RoleAssigned(user.userId(), new RoleId("readers")),
                new PasswordSet(user.userId(), "vault-entry", PasswordAlgorithm.ARGON2ID));

        JsonNode history = admin.get(path).json();

        assertThat(history.valueStream().map(entry -> entry.get("type").asString())).containsExactly(
                "user.password_set", "user.role_assigned", "user.profile_changed", "user.name_changed", "user.created");
        assertThat(history.get(0).get("changes").toString())
                .isEqualTo("[{\"path\":\"hasPassword\",\"before\":false,\"after\":true}]");
        assertThat(history.get(1).get("changes").toString()).contains("\"readers\"").contains("\"path\":\"roles\"");
        assertThat(history.get(2).get("changes").get(0).get("path").asString()).isEqualTo("profile.givenName");
        assertThat(history.get(3).get("changes").get(0).get("before").asString()).isEqualTo("Ada");
        assertThat(history.get(3).get("changes").get(0).get("after").asString()).isEqualTo("Ada Lovelace");
        assertThat(history.toString()).doesNotContain("vault-entry");
    }

    @Test
    void an_entry_says_who_did_it_and_from_where() {
        UserCreated boss = TestUsers.named("boss" + Ids.nextUser(), null, "The Boss");
        service.events().append(boss);
        service.events().append(user);
        service.events().append(new EventMetadata(Actor.user(boss.userId().value()), "request", "correlation",
                "cause", null, "192.0.2.1", "Firefox"), new NameChanged(user.userId(), "Other"));
        service.catchUp();

        JsonNode entry = admin.get(path).json().get(0);

        assertThat(entry.get("actor").get("type").asString()).isEqualTo("user");
        assertThat(entry.get("actor").get("id").asString()).isEqualTo(boss.userId().value());
        assertThat(entry.get("actor").get("name").asString()).isEqualTo("The Boss");
        assertThat(entry.get("origin").get("ip").asString()).isEqualTo("192.0.2.1");
        assertThat(entry.get("correlationId").asString()).isEqualTo("correlation");
        assertThat(entry.get("causationId").asString()).isEqualTo("cause");
        assertThat(entry.get("version").asInt()).isEqualTo(1);
        assertThat(entry.has("reason")).isFalse();
    }

    @Test
    void an_entry_says_in_which_place_the_address_is_until_the_person_is_erased() {
        service.events().appendFromMunich(user);
        service.catchUp();

        assertThat(admin.get(path).json().get(0).get("origin").toString())
                .isEqualTo("{\"ip\":\"203.0.113.7\",\"userAgent\":\"Test\",\"country\":\"DE\",\"city\":\"Munich\"}");
        service.events().erase(SubjectId.of(user.userId().stream()), new UserErased(user.userId(), "asked to be"));
        service.catchUp();
        assertThat(admin.get(path).json().get(1).get("origin").toString())
                .isEqualTo("{\"ip\":null,\"userAgent\":null}");
    }

    @Test
    void it_is_paged_and_outlives_the_entity() {
        service.events().append(user, new NameChanged(user.userId(), "B"), new UserDeleted(user.userId()));

        Answer answer = admin.get(path + "?page_size=1");

        assertThat(answer.header("Total-Number")).isEqualTo("3");
        assertThat(answer.json()).hasSize(1);
        assertThat(answer.json().get(0).get("type").asString()).isEqualTo("user.deleted");
        JsonNode first = admin.get(path + "?page=3&page_size=1").json().get(0);
        assertThat(first.get("type").asString()).isEqualTo("user.created");
        assertThat(admin.get(path + "?page=4&page_size=1").json()).isEmpty();
    }

    @Test
    void a_page_of_a_long_history_knows_what_was_before_it() {
        service.events().append(user);
        for (int n = 1; n <= 25; n++) {
            service.events().append(new NameChanged(user.userId(), "n" + n));
        }

        JsonNode second = admin.get(path + "?page=2&page_size=10").json();

        assertThat(second).hasSize(10);
        assertThat(second.get(0).get("changes").toString())
                .isEqualTo("[{\"path\":\"name\",\"before\":\"n14\",\"after\":\"n15\"}]");
        assertThat(second.get(9).get("changes").toString())
                .isEqualTo("[{\"path\":\"name\",\"before\":\"n5\",\"after\":\"n6\"}]");
    }

    @Test
    void a_very_long_history_says_the_same_when_it_is_read_again() {
        service.events().append(user, new RoleAssigned(user.userId(), new RoleId("readers")));
        for (int n = 2; n < 450; n++) {
            service.events().append(new NameChanged(user.userId(), "n" + n));
        }
        service.events().append(new RoleRemoved(user.userId(), new RoleId("readers")));
        String newest = admin.get(path + "?page_size=1").body();
        String middle = admin.get(path + "?page=4&page_size=100").body();

        await().untilAsserted(() -> assertThat(service.snapshotsOf(user.userId().stream())).isEqualTo(4));

        assertThat(newest).contains("\"before\":[\"readers\"]");
        assertThat(admin.get(path + "?page_size=1").body()).isEqualTo(newest);
        assertThat(admin.get(path + "?page=4&page_size=100").body()).isEqualTo(middle).contains("\"n60\"", "\"n90\"");
    }

    @Test
    void sessions_and_grants_of_a_user_have_one_and_nobody_else_sees_it_there() {
        SessionId session = new SessionId(Ids.next());
        service.events().append(user, new SessionStarted(session, user.userId(), new ApplicationId("app"),
                new InteractionId(Ids.next()), Set.of("pwd"), 1_700_000_000_000L, 4_000_000_000_000L),
                new SessionEnded(session, user.userId(), "signed_out"));

        JsonNode history = admin.get("/api/users/" + user.userId() + "/sessions/" + session + "/history").json();

        assertThat(history.valueStream().map(entry -> entry.get("type").asString()))
                .containsExactly("session.ended", "session.started");
        assertThat(history.get(0).get("reason").asString()).isEqualTo("signed_out");
        assertThat(admin.get("/api/users/other/sessions/" + session + "/history").status()).isEqualTo(404);
        assertThat(admin.get("/api/users/" + user.userId() + "/grants/none/history").status()).isEqualTo(404);
    }

    @Test
    void whoever_never_was_has_none() {
        for (String entity : new String[] {"users", "applications", "roles", "resources"}) {
            assertThat(admin.get("/api/" + entity + "/none/history").status()).isEqualTo(404);
        }
    }

    @Test
    void roles_have_one_too() {
        RoleId role = new RoleId(Ids.next());
        service.events().append(new RoleCreated(role, "old", "What it is for", RoleType.USER, false),
                new RoleRenamed(role, "new"));

        JsonNode history = admin.get("/api/roles/" + role + "/history").json();

        assertThat(history.get(0).get("changes").toString())
                .isEqualTo("[{\"path\":\"name\",\"before\":\"old\",\"after\":\"new\"}]");
    }
}
