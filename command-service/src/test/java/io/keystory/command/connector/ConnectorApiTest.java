package io.keystory.command.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.connector.ConnectorEvent.ConnectorConfigured;
import io.keystory.events.connector.ConnectorId;
import io.keystory.platform.Ids;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConnectorApiTest {

    private static final String PATH = "/api/connectors";
    private static final String SMTP = """
            'connectorId': 'simple-mail-transfer-protocol', 'config': {'host': 'mail.example', 'port': 587,
            'fromEmail': 'no-reply@example.com', 'auth': {'user': 'u', 'pass': 'hidden'}, 'unheard': 'of'}""";

    private static TestCommandService service;
    private static TestClient administrator;

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
    }

    @Test
    void an_e_mail_connector_is_made_changed_replaced_and_deleted_and_its_secrets_are_in_no_event() {
        Answer made = administrator.post(PATH, "{" + SMTP + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.text("type")).isEqualTo("Email");
        assertThat(made.json().at("/config/auth/pass").asString()).isEqualTo("hidden");
        String id = made.text("id");
        assertThat(configured(id).toString()).contains("mail.example").doesNotContain("hidden", "unheard");
        assertThat(administrator.post(PATH, "{" + SMTP + "}").refusal())
                .isEqualTo("422 connector.multiple_instances_not_supported");

        long head = service.head();
        Answer same = administrator.patch(PATH + "/" + id, "{'config': %s}".formatted(made.json().get("config")));
        assertThat(same.json().get("config")).isEqualTo(made.json().get("config"));
        assertThat(service.head()).isEqualTo(head);
        Answer changed = administrator.patch(PATH + "/" + id, "{'config': {'host': 'other.example', 'port': '25',"
                + " 'fromEmail': 'x@example.com', 'auth': {'user': 'u', 'pass': 'hidden'}, 'unheard': 'of'}}");
        assertThat(changed.json().at("/config/host").asString()).isEqualTo("other.example");
        assertThat(changed.json().at("/config/auth/pass").asString()).isEqualTo("hidden");

        Answer other = administrator.post(PATH,
                "{'connectorId': 'http-email', 'config': {'endpoint': 'https://mail.example'}}");
        assertThat(other.status()).as(other.body()).isEqualTo(200);
        assertThat(administrator.patch(PATH + "/" + id, "{}").refusal()).isEqualTo("404 connector.not_found");
        assertThat(administrator.delete(PATH + "/" + other.text("id")).status()).isEqualTo(204);
        assertThat(administrator.delete(PATH + "/" + other.text("id")).refusal())
                .isEqualTo("404 connector.not_found");
    }

    @Test
    void a_standard_connector_is_called_as_one_likes_and_there_is_one_for_each_target() {
        String target = Ids.next();
        Answer made = administrator.post(PATH, oauth(target));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.text("target")).isEqualTo(target);
        assertThat(made.json().at("/name/en").asString()).isEqualTo("Acme");
        String path = PATH + "/" + made.text("id");

        assertThat(administrator.post(PATH, oauth(target)).refusal())
                .isEqualTo("422 connector.multiple_target_with_same_platform");
        assertThat(administrator.post(PATH, oauth(Ids.next())).status()).isEqualTo(200);
        assertThat(administrator.post(PATH, "{'connectorId': 'oauth2'}").refusal())
                .isEqualTo("400 connector.should_specify_target");
        assertThat(administrator.patch(path, "{'metadata': {'target': 'other'}}").refusal())
                .isEqualTo("400 connector.can_not_modify_target");
        Answer syncing = administrator.patch(path, "{'syncProfile': true, 'enableTokenStorage': true}");
        assertThat(syncing.json().get("syncProfile").asBoolean()).isTrue();
        assertThat(syncing.json().get("enableTokenStorage").asBoolean()).isTrue();
    }

    @Test
    void people_are_sent_to_the_provider_with_everything_it_is_asked() {
        Answer github = administrator.post(PATH,
                "{'connectorId': 'github-universal', 'config': {'clientId': 'a b', 'clientSecret': 's'}}");
        String path = PATH + "/" + github.text("id") + "/authorization-uri";

        assertThat(administrator.post(path, "{'state': 'x&y', 'redirectUri': 'https://app.example/callback'}")
                .text("redirectTo")).matches("\\Qhttps://github.com/login/oauth/authorize?response_type=code"
                + "&client_id=a%20b&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback&state=x%26y"
                + "&scope=read%3Auser%20user%3Aemail\\E&code_challenge=[\\w-]{43}&code_challenge_method=S256");
        assertThat(administrator.post(path, "{'state': '', 'redirectUri': 'x'}").refusal())
                .isEqualTo("400 session.insufficient_info");
        assertThat(administrator.post(path, "{'state': '%s', 'redirectUri': 'https://a.example'}".formatted("s".repeat(513)))
                .refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(path, "{'state': 's', 'redirectUri': 'https://%s'}".formatted("a".repeat(2041)))
                .refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH + "/none/authorization-uri", "{'state': 's', 'redirectUri': 'x'}")
                .refusal()).isEqualTo("404 connector.not_found");
    }

    @Test
    void bad_input_is_refused_and_appends_nothing() {
        long head = service.head();

        assertThat(administrator.post(PATH, "{'connectorId': 'none'}").refusal())
                .isEqualTo("422 connector.not_found_with_connector_id");
        assertThat(administrator.post(PATH, "{'connectorId': 'http-sms', 'config': {'authorization': 'x'}}")
                .refusal()).isEqualTo("400 connector.invalid_config");
        assertThat(administrator.post(PATH, "{'connectorId': 'http-sms', 'config': {'endpoint': 5}}").refusal())
                .isEqualTo("400 connector.invalid_config");
        assertThat(administrator.post(PATH, "{'connectorId': 'http-sms', 'metadata': {'name': {'en': 'x'}}}").refusal())
                .isEqualTo("400 connector.cannot_overwrite_metadata_for_non_standard_connector");
        assertThat(administrator.post(PATH, "{'connectorId': 'http-sms', 'syncProfile': true}").refusal())
                .isEqualTo("422 connector.invalid_type_for_syncing_profile");
        assertThat(administrator.post(PATH, "{'connectorId': 'apple-universal', 'enableTokenStorage': true}").refusal())
                .isEqualTo("422 connector.token_storage_not_supported");
        assertThat(administrator.post(PATH, "{'id': 'a/b', 'connectorId': 'http-sms'}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH, "{'connectorId': 'http-sms', 'config': []}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(List.of("a/b", "a;b", "50%", "..", "~a", "a\\\\b", "a\\nb"))
                .allSatisfy(target -> assertThat(administrator.post(PATH, oauth(target)).refusal())
                        .isEqualTo("400 guard.invalid_input"));
        assertThat(service.head()).isEqualTo(head);
    }

    private static ConnectorConfigured configured(String id) {
        return service.bean(EventLog.class).reader().stream(new ConnectorId(id).stream(), 0).stream()
                .map(recorded -> recorded.event())
                .filter(ConnectorConfigured.class::isInstance)
                .map(ConnectorConfigured.class::cast)
                .findFirst().orElseThrow();
    }

    private static String oauth(String target) {
        return """
                {'connectorId': 'oauth2', 'metadata': {'target': '%s', 'name': {'en': 'Acme'}}, 'config': {
                'authorizationEndpoint': 'https://acme.example/auth', 'tokenEndpoint': 'https://acme.example/token',
                'userInfoEndpoint': 'https://acme.example/me', 'clientId': 'c', 'clientSecret': 's'}}"""
                .formatted(target);
    }
}
