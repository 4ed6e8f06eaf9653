package io.keystory.command.application.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentConsentScopesApiTest {

    private static final String PATH = "/api/cimd/user-consent-scopes";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void scopes_of_each_kind_are_enabled_once_and_disabled() {
        String scope = fixtures.scope(fixtures.resource());
        String ofOrganizations = fixtures.organizationScope();
        String body = "{'userScopes': ['phone'], 'resourceScopes': ['%s'], 'organizationScopes': ['%s'], "
                .formatted(scope, ofOrganizations) + "'organizationResourceScopes': ['%s']}".formatted(scope);

        assertThat(administrator.post(PATH, body).status()).isEqualTo(201);
        long head = service.head();
        assertThat(administrator.post(PATH, body).status()).isEqualTo(201);
        assertThat(service.head()).isEqualTo(head);

        for (String one : new String[] {"/user-scopes/phone", "/resource-scopes/" + scope,
            "/organization-scopes/" + ofOrganizations, "/organization-resource-scopes/" + scope}) {
            assertThat(administrator.delete(PATH + one).status()).as(one).isEqualTo(204);
            assertThat(administrator.delete(PATH + one).refusal()).as(one).isEqualTo("404 entity.not_found");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'resourceScopes': ['none']} | 422 application.user_consent_scopes_not_found
            {'organizationResourceScopes': ['management-api-all']} | 422 application.consent_management_api_scopes_not_allowed
            {'userScopes': ['openid']} | 400 guard.invalid_input
            {'userScopes': [null]} | 400 guard.invalid_input
            """)
    void what_cannot_be_asked_for_is_refused_and_changes_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post(PATH, body).refusal()).isEqualTo(refusal);
        assertThat(administrator.delete(PATH + "/other-scopes/x").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.delete(PATH + "/resource-scopes/x").refusal()).isEqualTo("404 entity.not_found");
        assertThat(service.head()).isEqualTo(head);
    }
}
