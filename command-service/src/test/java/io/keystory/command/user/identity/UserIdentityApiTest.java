package io.keystory.command.user.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestProvider;
import io.keystory.platform.Ids;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UserIdentityApiTest {

    private static final String CALLBACK = "https://app.example/callback";

    private static TestProvider provider;
    private static TestClient administrator;
    private static String connector;
    private static String target;

    @BeforeAll
    static void start() {
        provider = new TestProvider();
        administrator = TestCommandService.running().administrator();
        target = "test-" + Ids.next();
        Answer made = administrator.post("/api/connectors", provider.connector(target));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        connector = made.text("id");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void an_identity_is_put_replaced_and_deleted() {
        String user = user();
        String path = "/api/users/" + user + "/identities/";

        Answer made = administrator.put(path + "github", "{'userId': '%s-7', 'details': {'name': 'Ada'}}".formatted(user));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/github/userId").asString()).isEqualTo(user + "-7");
        assertThat(administrator.put(path + "github", "{'userId': '%s-8'}".formatted(user)).status()).isEqualTo(200);
        Answer deleted = administrator.delete(path + "github");
        assertThat(deleted.json().get("identities")).isEmpty();
        assertThat(administrator.delete(path + "github").refusal()).isEqualTo("404 user.identity_not_exist");
        assertThat(administrator.put(path + "github", "{'userId': ''}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.put("/api/users/nobody/identities/github", "{'userId': 'x'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void whoever_came_back_from_the_provider_is_linked_once() {
        String user = user();
        Map<String, Object> claims = Map.of("sub", user, "name", "Ada", "email", "ada@example.org");

        Answer linked = link(user, arrived(claims));
        assertThat(linked.json().at("/" + target + "/details/name").asString()).as(linked.body()).isEqualTo("Ada");
        assertThat(linked.json().at("/" + target + "/details/email").isMissingNode()).isTrue();
        assertThat(link(user(), arrived(claims)).refusal()).isEqualTo("422 user.identity_already_in_use");
        Map<String, Object> used = arrived(claims);
        assertThat(link(user, used).status()).isEqualTo(200);
        assertThat(link(user, used).refusal()).isEqualTo("401 connector.social_auth_code_invalid");
    }

    @Test
    void an_answer_is_good_for_the_state_and_the_address_it_was_asked_with_only() {
        Map<String, Object> moved = arrived(Map.of("sub", "1"));
        moved.put("redirectUri", "https://evil.example/callback");
        assertThat(link(user(), moved).refusal()).isEqualTo("401 connector.social_auth_code_invalid");
        Map<String, Object> stateless = arrived(Map.of("sub", "1"));
        stateless.remove("state");
        assertThat(link(user(), stateless).refusal()).isEqualTo("400 session.insufficient_info");
        assertThat(link("nobody", arrived(Map.of("sub", "1"))).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(link(user(), "none", arrived(Map.of("sub", "1"))).refusal())
                .isEqualTo("422 session.invalid_connector_id");
    }

    private static Map<String, Object> arrived(Map<String, Object> claims) {
        String address = administrator.post("/api/connectors/" + connector + "/authorization-uri",
                "{'state': '%s', 'redirectUri': '%s'}".formatted(Ids.next(), CALLBACK)).text("redirectTo");
        Map<String, Object> answer = provider.signIn(address, claims);
        answer.put("redirectUri", CALLBACK);
        return answer;
    }

    private static Answer link(String user, Map<String, Object> answer) {
        return link(user, connector, answer);
    }

    private static Answer link(String user, String by, Map<String, Object> answer) {
        return administrator.post("/api/users/" + user + "/identities", "{'connectorId': '%s', 'connectorData': %s}"
                .formatted(by, JsonMapper.shared().writeValueAsString(answer)));
    }

    private static String user() {
        return administrator.post("/api/users", "{}").text("id");
    }
}
