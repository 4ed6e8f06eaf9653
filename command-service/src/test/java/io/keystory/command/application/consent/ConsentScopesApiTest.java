package io.keystory.command.application.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentScopesApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final String path = path(fixtures.thirdParty("SPA"));
    private final String scope = fixtures.scope(fixtures.resource());

    @Test
    void scopes_are_enabled_once_and_disabled() {
        String body = "{'userScopes': ['email', 'urn:logto:scope:organizations'], 'resourceScopes': ['%s']}"
                .formatted(scope);
        Answer enabled = administrator.post(path, body);
        assertThat(enabled.status()).isEqualTo(201);
        assertThat(enabled.body()).isEmpty();
        long head = service.head();
        assertThat(administrator.post(path, body).status()).isEqualTo(201);
        assertThat(service.head()).isEqualTo(head);

        assertThat(administrator.delete(path + "/user-scopes/email").status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/resource-scopes/" + scope).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/resource-scopes/" + scope).refusal()).isEqualTo("404 entity.not_found");
    }

    @Test
    void scopes_in_organizations_are_enabled_once_and_disabled() {
        String ofOrganizations = fixtures.organizationScope();
        String body = "{'organizationScopes': ['%s'], 'organizationResourceScopes': ['%s']}"
                .formatted(ofOrganizations, scope);
        assertThat(administrator.post(path, body).status()).isEqualTo(201);
        long head = service.head();
        assertThat(administrator.post(path, body).status()).isEqualTo(201);
        assertThat(service.head()).isEqualTo(head);

        assertThat(administrator.delete(path + "/resource-scopes/" + scope).refusal()).isEqualTo("404 entity.not_found");
        for (String one : List.of("/organization-scopes/" + ofOrganizations, "/organization-resource-scopes/" + scope)) {
            assertThat(administrator.delete(path + one).status()).isEqualTo(204);
            assertThat(administrator.delete(path + one).refusal()).isEqualTo("404 entity.not_found");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'resourceScopes': ['none']} | 422 application.user_consent_scopes_not_found
            {'organizationScopes': ['none']} | 422 application.user_consent_scopes_not_found
            {'organizationResourceScopes': ['none']} | 422 application.user_consent_scopes_not_found
            {'resourceScopes': ['management-api-all']} | 422 application.consent_management_api_scopes_not_allowed
            {'organizationResourceScopes': ['management-api-all']} | 422 application.consent_management_api_scopes_not_allowed
            {'userScopes': ['openid']} | 400 guard.invalid_input
            {'userScopes': [null]} | 400 guard.invalid_input
            {'resourceScopes': 'none'} | 400 guard.invalid_input
            """)
    void what_cannot_be_asked_for_is_refused(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post(path, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void those_that_do_not_exist_are_named() {
        Answer answer = administrator.post(path, "{'resourceScopes': ['%s', 'none']}".formatted(scope));

        assertThat(answer.json().at("/data/invalidScopes").toString()).isEqualTo("[\"none\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user-scopes/phone | 404 entity.not_found
            user-scopes/none | 404 entity.not_found
            resource-scopes/none | 404 entity.not_found
            organization-scopes/none | 404 entity.not_found
            organization-resource-scopes/none | 404 entity.not_found
            other-scopes/none | 400 guard.invalid_input
            """)
    void only_what_is_there_is_taken_away(String rest, String refusal) {
        assertThat(administrator.delete(path + "/" + rest).refusal()).isEqualTo(refusal);
    }

    @Test
    void first_parties_and_unknown_applications_are_told_apart() {
        assertThat(administrator.post(path(fixtures.application("SPA")), "{'userScopes': ['email']}").refusal())
                .isEqualTo("422 application.third_party_application_only");
        assertThat(administrator.post(path("none"), "{}").refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.delete(path("none") + "/user-scopes/email").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    private static String path(String application) {
        return "/api/applications/" + application + "/user-consent-scopes";
    }
}
