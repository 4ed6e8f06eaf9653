package io.keystory.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void new_users_are_counted_today_and_in_a_week() {
        JsonNode before = admin.get("/api/dashboard/users/new").json();

        service.events().append(TestUsers.named("n" + Ids.nextUser(), null, null),
                TestUsers.named("n" + Ids.nextUser(), null, null));
        service.catchUp();

        JsonNode after = admin.get("/api/dashboard/users/new").json();
        assertThat(grown(before, after, "/last7Days/count")).isEqualTo(2);
        assertThat(grown(before, after, "/last7Days/delta")).isEqualTo(2);
    }

    @Test
    void a_user_who_is_given_tokens_is_active_once_a_day() {
        String path = "/api/dashboard/users/active?date=" + LocalDate.now(ZoneOffset.UTC).plusDays(1);
        JsonNode before = admin.get(path).json();
        UserId ada = new UserId(Ids.nextUser());

        service.events().append(issued(ada), issued(ada), issued(new UserId(Ids.nextUser())), issued(null));
        service.catchUp();

        JsonNode after = admin.get(path).json();
        for (String count : List.of("/mau/count", "/wau/count", "/mau/delta")) {
            assertThat(grown(before, after, count)).as(count).isEqualTo(2);
        }
        assertThat(after.get("dauCurve")).hasSize(30);
    }

    @Test
    void a_day_without_anybody_counts_as_none() {
        JsonNode longAgo = admin.get("/api/dashboard/users/active?date=2020-02-29").json();

        assertThat(longAgo.at("/dau/count").asLong()).isZero();
        assertThat(longAgo.at("/dauCurve/0/date").asString()).isEqualTo("2020-01-31");
        assertThat(longAgo.at("/dauCurve/29/date").asString()).isEqualTo("2020-02-29");
    }

    @Test
    void what_is_no_day_is_refused() {
        for (String date : List.of(
                "today", "2026-02-30", "2026-1-1", "", "%2B999999999-12-31", "-999999999-01-01")) {
            assertThat(admin.get("/api/dashboard/users/active?date=" + date).code()).as(date)
                    .isEqualTo("guard.invalid_input");
        }
    }

    private static long grown(JsonNode before, JsonNode after, String number) {
        return after.at(number).asLong() - before.at(number).asLong();
    }

    private static TokensIssued issued(UserId user) {
        return new TokensIssued(new JournalId(Ids.next()), user, new ApplicationId("shop"), null, null,
                "refresh_token", List.of("AccessToken"), null, null, null, null);
    }
}
