package io.keystory.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    private final String path = "/api/users/" + user.userId() + "/diff";

    @Test
    void what_changed_between_two_moments_is_told_field_by_field() {
        long created = service.events().append(user);
        long renamed = service.events().append(new NameChanged(user.userId(), "Grace"));
        long given = service.events().append(new RoleAssigned(user.userId(), new RoleId("readers")));

        assertThat(admin.get(path + "?from=" + created + "&to=" + renamed).body()).isEqualTo(
                "{\"from\":%d,\"to\":%d,\"changes\":[{\"path\":\"name\",\"before\":\"Ada\",\"after\":\"Grace\"}]}"
                        .formatted(created, renamed));
        assertThat(admin.get(path + "?from=" + renamed + "&to=" + given).json().at("/changes/0/path").asString())
                .isEqualTo("roles");
        assertThat(admin.get(path + "?from=" + given).json().get("changes")).isEmpty();
    }

    @Test
    void before_it_existed_it_had_no_fields() {
        long before = service.events().append(TestUsers.named("u" + Ids.nextUser(), null, null));
        Instant instant = Instant.now();
        service.events().append(user);

        assertThat(admin.get(path + "?from=" + before).json().get("changes").valueStream()
                .map(change -> change.get("path").asString())).contains("id", "username", "name");
        assertThat(admin.get(path + "?from=" + instant).json().at("/from").asLong()).isEqualTo(before);
        assertThat(admin.get(path + "?from=0&to=" + before).code()).isEqualTo("entity.not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "?from=", "?from=x", "?from=-1", "?from=999999999", "?from=2&to=1", "?from=1&to=2999-01-01T00:00:00Z",
        "?from=2026-01-01"
    })
    void what_is_no_pair_of_moments_is_refused(String query) {
        Answer answer = admin.get(path + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("guard.invalid_input");
    }

    @Test
    void the_past_may_be_read_with_a_scope_of_its_own() {
        service.events().append(user);
        TestClient historian = service.withScope("read:history");

        assertThat(historian.get(path + "?from=0").status()).isEqualTo(200);
        assertThat(historian.get("/api/users/" + user.userId() + "/history").status()).isEqualTo(200);
        assertThat(historian.get("/api/users/" + user.userId()).status()).isEqualTo(403);
        assertThat(service.withScope("read:other").get(path + "?from=0").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/projections", "/api/dashboard/users/total", "/api/users/x/history", "/api/status", "/api/setup",
        "/api/.well-known/sign-in-exp", "/api/swagger.json", "/api/docs"
    })
    void what_cannot_be_asked_about_the_past_says_so(String path) {
        assertThat(admin.get(path + "?asOf=1").code()).isEqualTo("history.unsupported_query");
    }
}
