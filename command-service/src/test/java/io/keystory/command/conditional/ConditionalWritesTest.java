package io.keystory.command.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalWritesTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String path = "/api/users/" + new Fixtures().user();

    @Test
    void a_write_on_the_version_its_caller_knows_is_done() {
        String version = renamed("'Ada'").header("Keystory-Position");

        Answer answer = patch("{\"name\": \"Grace\"}", tag(version + "-abc"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("name")).isEqualTo("Grace");
    }

    @Test
    void a_write_on_an_older_version_changes_nothing() {
        String version = renamed("'Ada'").header("Keystory-Position");
        renamed("'Grace'");
        long head = service.head();

        assertThat(patch("{\"name\": \"Edith\"}", tag(version)).refusal()).isEqualTo("412 consistency.version_conflict");
        assertThat(administrator.send("DELETE", path, null, "If-Match", tag(version)).status()).isEqualTo(412);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void even_a_write_that_would_change_nothing_is_refused_on_an_older_version() {
        String version = renamed("'Ada'").header("Keystory-Position");
        renamed("'Grace'");

        assertThat(patch("{\"name\": \"Grace\"}", tag(version)).status()).isEqualTo(412);
    }

    @Test
    void what_happens_to_others_is_no_conflict() {
        String version = renamed("'Ada'").header("Keystory-Position");
        administrator.post("/api/roles", "{'name': '%s', 'description': 'd'}".formatted(Ids.next()));

        assertThat(patch("{\"name\": \"Grace\"}", tag(version)).status()).isEqualTo(200);
    }

    @Test
    void of_those_who_know_the_same_version_exactly_one_wins() throws Exception {
        String version = renamed("'Ada'").header("Keystory-Position");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> statuses = callers.invokeAll(IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Integer>) () -> patch("{\"name\": \"n" + n + "\"}", tag(version)).status())
                    .toList());

            assertThat(statuses).filteredOn(status -> status.resultNow() == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status.resultNow() == 412).hasSize(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "W/\"999999999\"", "999999999", "\"\"", "\"99999999999999999999999\""})
    void a_tag_that_stands_for_no_version_matches_none(String tag) {
        assertThat(patch("{\"name\": \"Ada\"}", tag).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"x\", \"999999999-abc\""})
    void any_version_or_one_of_several_may_be_asked_for(String tag) {
        assertThat(patch("{\"name\": \"Ada\"}", tag).status()).isEqualTo(200);
    }

    @Test
    void settings_have_versions_too_and_what_has_none_cannot_match() {
        assertThat(administrator.send("PATCH", "/api/sign-in-exp", "{}", "If-Match", tag("1")).status()).isEqualTo(412);
        assertThat(administrator.send("POST", "/api/users", "{}", "If-Match", tag("999999999")).status())
                .isEqualTo(412);
    }

    @Test
    void of_what_is_as_it_was_at_first_the_version_is_0_and_exactly_one_writes_on_it() throws Exception {
        String look = "/api/applications/" + administrator.post("/api/applications", "{'name': 'Shop', 'type': 'SPA'}")
                .text("id") + "/sign-in-experience";
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> statuses = callers.invokeAll(IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Integer>) () -> administrator.send("PUT", look,
                            "{\"displayName\": \"Shop " + n + "\"}", "If-Match", tag("0")).status())
                    .toList());

            assertThat(statuses).filteredOn(status -> status.resultNow() < 300).hasSize(1);
            assertThat(statuses).filteredOn(status -> status.resultNow() == 412).hasSize(7);
        }
    }

    @Test
    void a_saml_application_has_gone_on_when_the_application_that_it_is_has() {
        Answer created = administrator.post("/api/saml-applications",
                "{'name': 'Shop', 'nameIdFormat': 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'}");
        String id = created.text("id");
        String saml = "/api/saml-applications/" + id;
        String first = created.header("Keystory-Position");
        String second = administrator.patch(saml, "{'description': 'A shop'}").header("Keystory-Position");
        String third = administrator.patch(saml, "{'entityId': 'urn:shop'}").header("Keystory-Position");

        for (String old : List.of(first, second)) {
            assertThat(administrator.send("PATCH", saml, "{\"name\": \"Store\"}", "If-Match", tag(old)).status())
                    .isEqualTo(412);
            assertThat(administrator.send("DELETE", saml, null, "If-Match", tag(old)).status()).isEqualTo(412);
        }
        assertThat(administrator.send("DELETE", saml, null, "If-Match", tag(third)).status()).isEqualTo(204);
    }

    @Test
    void what_is_below_an_entity_and_no_part_of_it_has_no_version() {
        assertThat(administrator.send("POST", "/api/client-registration/initial-access-tokens", "{}",
                "If-Match", tag("999999999")).status()).isEqualTo(412);
    }

    @Test
    void what_an_application_looks_like_has_a_version_of_its_own() {
        String application = administrator.post("/api/applications", "{'name': 'Shop', 'type': 'SPA'}").text("id");
        String look = "/api/applications/" + application + "/sign-in-experience";
        String version = administrator.put(look, "{'displayName': 'Shop'}").header("Keystory-Position");
        administrator.patch("/api/applications/" + application, "{'name': 'Store'}");
        String body = "{\"displayName\": \"Store\"}";

        assertThat(administrator.send("PUT", look, body, "If-Match", tag(version)).status()).isEqualTo(200);
        assertThat(administrator.send("PUT", look, body, "If-Match", tag(version)).status()).isEqualTo(412);
    }

    private Answer renamed(String name) {
        return administrator.patch(path, "{'name': %s}".formatted(name));
    }

    private Answer patch(String body, String tag) {
        return administrator.send("PATCH", path, body, "If-Match", tag);
    }

    private static String tag(String version) {
        return '"' + version + '"';
    }
}
