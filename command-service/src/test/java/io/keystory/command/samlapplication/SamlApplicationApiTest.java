package io.keystory.command.samlapplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamlApplicationApiTest {

    private static final String PATH = "/api/saml-applications";
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

    private static TestCommandService service;
    private static TestClient administrator;

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
    }

    @Test
    void one_is_created_changed_and_deleted_as_a_whole() {
        Answer made = create();
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("type")).isEqualTo("SAML");
        assertThat(made.json().has("oidcClientMetadata")).isFalse();
        String path = PATH + "/" + made.text("id");

        Answer changed = administrator.patch(path, "{'name': 'Other', 'entityId': null,"
                + " 'acsUrl': {'binding': '" + POST + "', 'url': 'https://sp.example/acs'}}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("Other");
        assertThat(changed.json().get("entityId").isNull()).isTrue();
        assertThat(changed.json().at("/acsUrl/url").asString()).isEqualTo("https://sp.example/acs");
        assertThat(changed.json().at("/attributeMapping/email").asString()).isEqualTo("mail");

        assertThat(administrator.delete("/api/applications/" + made.text("id")).refusal())
                .isEqualTo("400 application.saml.use_saml_app_api");
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void key_pairs_are_created_activated_and_deleted_and_private_keys_never_shown() {
        String secrets = PATH + "/" + create().text("id") + "/secrets";
        Answer made = administrator.post(secrets, "{'lifeSpanInYears': 2}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("active").asBoolean()).isFalse();
        assertThat(made.text("certificate")).startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(made.json().at("/fingerprints/sha256/formatted").asString())
                .isEqualToIgnoringCase(String.join(":",
                        made.json().at("/fingerprints/sha256/unformatted").asString().split("(?<=\\G..)")));
        assertThat(made.body()).doesNotContain("privateKey", "PRIVATE");

        String path = secrets + "/" + made.text("id");
        Answer active = administrator.patch(path, "{'active': true}");
        assertThat(active.json().get("active").asBoolean()).isTrue();
        assertThat(administrator.delete(path).refusal())
                .isEqualTo("400 application.saml.can_not_delete_active_secret");
        administrator.patch(path, "{'active': false}");
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.patch(path, "{'active': true}").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void other_applications_are_none() {
        String id = administrator.post("/api/applications", "{'name': 'n', 'type': 'Traditional'}").text("id");

        assertThat(administrator.patch(PATH + "/" + id, "{}").refusal())
                .isEqualTo("422 application.saml.saml_application_only");
        assertThat(administrator.delete(PATH + "/" + id).refusal())
                .isEqualTo("422 application.saml.saml_application_only");
        assertThat(administrator.post(PATH + "/" + id + "/secrets", "{'lifeSpanInYears': 1}").refusal())
                .isEqualTo("422 application.saml.saml_application_only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'name': 'n'}                                                             | 400 guard.invalid_input
            {'name': 'n', 'nameIdFormat': 'none'}                                     | 400 guard.invalid_input
            {'name': '', 'nameIdFormat': '%s'}                                        | 400 guard.invalid_input
            {'name': 'n', 'nameIdFormat': '%s', 'attributeMapping': {'other': 'a'}}   | 400 guard.invalid_input
            {'name': 'n', 'nameIdFormat': '%s', 'attributeMapping': {'sub': '\\u0001'}} | 400 guard.invalid_input
            {'name': 'n', 'nameIdFormat': '%s', 'entityId': 'a\\ufffe'}               | 400 guard.invalid_input
            {'name': 'n', 'nameIdFormat': '%s', 'acsUrl': {'url': 'https://a.example'}} | 400 guard.invalid_input
            {'name': 'n', 'nameIdFormat': '%s', 'acsUrl': {'binding': 'x', 'url': 'https://a.example'}} \
            | 422 application.saml.acs_url_binding_not_supported
            """)
    void bad_input_is_refused_and_changes_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post(PATH, body.replace("%s", PERSISTENT)).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    private static Answer create() {
        return administrator.post(PATH, "{'name': 'Service', 'nameIdFormat': '" + PERSISTENT
                + "', 'entityId': 'urn:sp', 'attributeMapping': {'email': 'mail'}}");
    }
}
