package io.keystory.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.platform.Ids;
import io.keystory.query.application.TestApplications;
import io.keystory.query.platform.list.Total;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadConventionsTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @ParameterizedTest
    @ValueSource(strings = {
        "page_size=0", "page_size=101", "page=0", "page=-1", "page=x", "page_size=", "page=99999999999"
    })
    void a_page_out_of_range_is_refused(String query) {
        for (String list : new String[] {"/api/users", "/api/applications", "/api/roles"}) {
            Answer answer = admin.get(list + "?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("guard.invalid_pagination");
        }
    }

    @Test
    void links_lead_to_the_other_pages_at_the_public_origin_and_keep_the_other_parameters() {
        String mark = Ids.nextUser();
        service.events().append(TestUsers.named("a" + mark, null, null), TestUsers.named("b" + mark, null, null),
                TestUsers.named("c" + mark, null, null));
        service.catchUp();

        Answer answer = admin.get("/api/users?page=2&search=%25" + mark + "&page_size=1",
                "X-Forwarded-Host", "evil.example");

        String page = "<http://localhost:3001/api/users?search=%25" + mark + "&page=";
        assertThat(answer.header("Link").split(", ")).containsExactly(
                page + "1&page_size=1>; rel=\"first\"", page + "1&page_size=1>; rel=\"prev\"",
                page + "3&page_size=1>; rel=\"next\"", page + "3&page_size=1>; rel=\"last\"");
    }

    @Test
    void whoever_may_call_the_api_is_told_which_methods_there_are() {
        Answer told = admin.send("OPTIONS", "/api/users");

        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.header("Allow")).contains("GET", "HEAD", "OPTIONS");
        assertThat(told.header("Access-Control-Allow-Origin")).isNull();
        Answer refused = admin.send("DELETE", "/api/users");
        assertThat(refused.status()).as(refused.body()).isEqualTo(405);
        assertThat(refused.header("Allow").split(",")).containsExactlyInAnyOrder(told.header("Allow").split(","));
        assertThat(service.withScope("read:roles").send("OPTIONS", "/api/users").status()).isEqualTo(200);
        assertThat(service.withScope("openid").send("OPTIONS", "/api/users").code()).isEqualTo("auth.forbidden");
        assertThat(service.anonymous().send("OPTIONS", "/api/users").code())
                .isEqualTo("auth.authorization_header_missing");
        assertThat(admin.send("OPTIONS", "/api/nothing").code()).isEqualTo("request.not_found");
    }

    @Test
    void a_page_behind_the_last_is_empty_and_still_counted() {
        service.events().append(TestUsers.named("u" + Ids.nextUser(), null, null));
        service.catchUp();

        Answer answer = admin.get("/api/users?page=5000");

        assertThat(answer.json()).isEmpty();
        assertThat(Long.parseLong(answer.header("Total-Number"))).isPositive();
        assertThat(answer.header("Link")).doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/yaml", "application/cbor", "application/vnd.x+json", "garbage",
        "application/json;q=0", "text/html"})
    void whatever_is_accepted_the_answer_is_json(String accept) {
        Answer answer = admin.get("/api/users?page_size=1&fields=id", "Accept", accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search=%ff", "a%0Ab=c"})
    void what_the_server_refuses_is_told_like_every_error_to_browsers_as_well(String query) {
        Answer answer = admin.get("/api/users?" + query, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.invalid");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void whoever_has_the_answer_already_gets_304() {
        var user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user);
        service.catchUp();
        String etag = admin.get("/api/users/" + user.userId()).header("ETag");

        Answer again = admin.get("/api/users/" + user.userId(), "If-None-Match", etag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(admin.get("/api/users/" + user.userId(), "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void a_read_waits_for_the_position_its_caller_has_seen() {
        var user = TestUsers.named("u" + Ids.nextUser(), null, null);
        long position = service.events().append(user);

        Answer answer = admin.get("/api/users/" + user.userId(), "Keystory-Min-Position", Long.toString(position));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Long.parseLong(answer.header("Keystory-Position"))).isGreaterThanOrEqualTo(position);
    }

    @Test
    void a_model_that_ignores_an_event_is_not_behind_because_of_it() {
        long position = service.events().append(TestApplications.of(ApplicationType.SPA, "Ignored by users", false));

        assertThat(admin.get("/api/users", "Keystory-Min-Position", Long.toString(position)).status()).isEqualTo(200);
    }

    @Test
    void a_position_that_does_not_come_is_503_with_what_is_there() {
        Answer answer = admin.get("/api/users", "Keystory-Min-Position", "9000000000");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("consistency.behind");
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.json().get("data").get("wanted").asLong()).isEqualTo(9_000_000_000L);
        assertThat(answer.json().get("data").get("position").isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5"})
    void a_position_that_is_none_is_refused(String position) {
        Answer answer = admin.get("/api/users", "Keystory-Min-Position", position);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("guard.invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/users", "/api/users/x", "/api/users/x/roles", "/api/users/x/history", "/api/applications",
        "/api/applications/x/secrets", "/api/roles", "/api/roles/x/users", "/api/resources", "/api/sign-in-exp",
        "/api/account-center", "/api/dashboard/users/total", "/api/projections", "/api/events",
        "/api/events/1", "/api/events/types", "/api/events/tree/x"
    })
    void every_read_of_the_management_api_needs_a_token_with_its_scope(String path) {
        assertThat(service.anonymous().get(path).code()).isEqualTo("auth.authorization_header_missing");
        Answer withoutScope = service.withScope("read:other").get(path);
        assertThat(withoutScope.status()).isEqualTo(403);
        assertThat(withoutScope.code()).isEqualTo("auth.forbidden");
    }

    @Test
    void a_head_request_is_answered_like_a_get_without_its_body() {
        Answer answer = admin.send("HEAD", "/api/users");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Total-Number")).isNotNull();
        assertThat(answer.body()).isEmpty();
    }
}
