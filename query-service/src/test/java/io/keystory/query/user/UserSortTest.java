package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserSortTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final String mark = "sort" + Ids.nextUser();

    @BeforeEach
    void three_people_of_whom_one_has_no_name() {
        service.events().append(TestUsers.named(mark + "b", null, "Zoe"), TestUsers.named(mark + "c", null, null),
                TestUsers.named(mark + "a", null, "adam"));
        service.catchUp();
    }

    @Test
    void a_list_is_sorted_up_and_down_whatever_the_case_and_who_has_no_name_comes_last() {
        assertThat(usernames("&sort=name")).containsExactly(mark + "a", mark + "b", mark + "c");
        assertThat(usernames("&sort=-name")).containsExactly(mark + "b", mark + "a", mark + "c");
        assertThat(usernames("&sort=-username")).containsExactly(mark + "c", mark + "b", mark + "a");
        assertThat(usernames("&sort=createdAt")).hasSize(3);
        assertThat(usernames("&sort=name&page=2&page_size=2")).containsExactly(mark + "c");
    }

    @Test
    void what_cannot_be_sorted_by_is_refused_and_so_is_sorting_the_past_or_behind_a_cursor() {
        assertThat(list("&sort=password").code()).isEqualTo("request.invalid_input");
        assertThat(list("&sort=--name").code()).isEqualTo("request.invalid_input");
        assertThat(list("&sort=name&cursor=").code()).isEqualTo("guard.invalid_pagination");
        assertThat(admin.get("/api/users?sort=name&asOf=1").code()).isEqualTo("history.unsupported_query");
    }

    @Test
    void other_lists_can_be_sorted_too() {
        for (String list : List.of("applications?sort=-createdAt", "roles?sort=-name", "organizations?sort=name",
                "resources?sort=indicator")) {
            assertThat(admin.get("/api/" + list).status()).as(list).isEqualTo(200);
        }
    }

    private Answer list(String more) {
        return admin.get("/api/users?search.username=" + mark + "%25" + more);
    }

    private List<String> usernames(String more) {
        return StreamSupport.stream(list(more).json().spliterator(), false)
                .map(user -> user.get("username").asString()).toList();
    }
}
