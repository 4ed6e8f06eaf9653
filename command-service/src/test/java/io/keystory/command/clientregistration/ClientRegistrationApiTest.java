package io.keystory.command.clientregistration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRegistrationApiTest {

    private static final String POLICY = "/api/client-registration";
    private static final String TOKENS = POLICY + "/initial-access-tokens";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void the_policy_changes_where_it_is_told_and_goes_back_to_its_defaults() {
        Answer changed = administrator.patch(POLICY,
                "{'mode':'initial_access_token','redirectHosts':['*.example.com'],'mostClients':5}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("mode")).isEqualTo("initial_access_token");
        assertThat(changed.json().get("redirectHosts").toString()).isEqualTo("[\"*.example.com\"]");
        assertThat(changed.json().get("mostClients").asInt()).isEqualTo(5);
        long head = service.head();
        assertThat(administrator.patch(POLICY, "{'mostClients':5}").status()).isEqualTo(200);
        assertThat(service.head()).isEqualTo(head);

        Answer back = administrator.patch(POLICY, "{'mode':null,'redirectHosts':null,'mostClients':null}");
        assertThat(back.text("mode")).isEqualTo("off");
        assertThat(back.json().get("mostClients").asInt()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'mode':'sometimes'}", "{'grantTypes':['client_credentials']}", "{'scopes':['all']}",
        "{'tokenEndpointAuthMethods':['tls_client_auth']}", "{'redirectHosts':['https://example.com']}",
        "{'redirectSchemes':['javascript']}", "{'redirectHosts':[null]}", "{'mostClients':-1}", "{'clientSecretTtl':0}",
        "{'unusedClientTtl':9223372036854775807}",
        "{'softwareStatementIssuers':[{'issuer':'x','jwksUri':'http://keys.example'}]}", "{'grantTypes':'all'}"})
    void what_does_not_work_is_no_policy(String body) {
        long head = service.head();

        assertThat(administrator.patch(POLICY, body).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_token_is_told_once_and_revoked() {
        Answer made = administrator.post(TOKENS, "{'name':'CI','mostUses':3}");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("value")).matches("iat_[0-9a-z]{21}_[0-9a-zA-Z]{32}");
        assertThat(administrator.delete(TOKENS + "/" + made.text("id")).status()).isEqualTo(204);
        assertThat(administrator.delete(TOKENS + "/" + made.text("id")).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name':''}", "{'name':'n','mostUses':0}", "{'name':'n','expiresAt':1}",
        "{'name':'n','expiresAt':8640000000000001}"})
    void a_token_needs_a_name_and_something_that_it_can_be_used_for(String body) {
        long head = service.head();

        assertThat(administrator.post(TOKENS, body).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }
}
