package io.keystory.query.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final String name = "n" + Ids.next();
    private final String list = "/api/applications?search.name=" + name + "&page_size=2";

    @BeforeEach
    void five_applications() {
        for (int i = 0; i < 5; i++) {
            service.events().append(new ApplicationCreated(new ApplicationId(Ids.next()), name, null,
                    ApplicationType.SPA, ClientMetadata.EMPTY, ClientSettings.DEFAULTS, Map.of(), false));
        }
        service.catchUp();
    }

    @Test
    void a_list_is_read_to_its_end_by_cursors_each_entry_once_in_the_order_of_its_pages() {
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer answer = admin.get(list + "&cursor=" + cursor);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.header("Total-Number")).isNull();
            read.addAll(answer.json().findValuesAsString("id"));
            cursor = answer.header("Keystory-Next-Cursor");
            assertThat(answer.header("Link") == null).isEqualTo(cursor == null);
        }

        assertThat(read).doesNotHaveDuplicates().containsExactlyElementsOf(
                admin.get(list.replace("page_size=2", "page_size=50")).json().findValuesAsString("id"));
        assertThat(read).hasSize(5);
    }

    @Test
    void a_cursor_goes_on_in_its_own_list_alone() {
        String cursor = admin.get(list + "&cursor=").header("Keystory-Next-Cursor");

        for (String other : List.of("/api/applications?page_size=2", list + "&types=SPA", "/api/roles?page_size=2")) {
            assertThat(admin.get(other + "&cursor=" + cursor).code()).as(other).isEqualTo("guard.invalid_pagination");
        }
        assertThat(admin.get("/api/applications?fields=id&page_size=1&search.name=" + name + "&cursor=" + cursor).status())
                .isEqualTo(200);
    }

    @Test
    void a_cursor_of_an_earlier_release_says_not_which_list_it_is_of() {
        String cursor = admin.get(list + "&cursor=").header("Keystory-Next-Cursor");

        assertThat(admin.get(list + "&cursor=" + cursor.substring(cursor.indexOf('.') + 1)).body())
                .isEqualTo(admin.get(list + "&cursor=" + cursor).body()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=x", "cursor=W10", "cursor=WyJ4IiwieSJd", "cursor=WyIxIiwiXHUwMDAwIl0", "cursor=&page=1"})
    void nonsense_is_refused(String query) {
        Answer answer = admin.get(list + "&" + query);

        assertThat(answer.code()).isIn("guard.invalid_pagination");
    }

    @Test
    void a_read_is_cut_to_the_fields_that_are_named() {
        String id = admin.get(list).json().at("/0/id").asString();

        assertThat(admin.get(list + "&fields=name,type").json().get(0).propertyNames())
                .containsExactlyInAnyOrder("name", "type");
        Answer one = admin.get("/api/applications/" + id + "?fields=id");
        assertThat(one.body()).isEqualTo("{\"id\":\"" + id + "\"}");
        assertThat(one.header("ETag")).isNotEqualTo(admin.get("/api/applications/" + id).header("ETag"));
        assertThat(admin.get("/api/applications/" + id + "?fields=a%20b").code()).isEqualTo("guard.invalid_input");
        for (String unknown : List.of("nope", "id,nope", "ID", "secrets")) {
            assertThat(admin.get("/api/applications/" + id + "?fields=" + unknown).code()).isEqualTo("guard.invalid_input");
            assertThat(admin.get(list + "&fields=" + unknown).code()).isEqualTo("guard.invalid_input");
        }
        Answer none = admin.get("/api/applications?search.name=none&fields=nope");
        assertThat(none.code()).isEqualTo("guard.invalid_input");
        assertThat(none.body()).contains("fields names what is not there: nope");
        assertThat(admin.get("/api/applications?search.name=none&fields=name").body()).isEqualTo("[]");
        assertThat(admin.get("/api/applications/none?fields=id").code()).isEqualTo("entity.not_exists_with_id");
    }
}
