package io.keystory.oidc.specification.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.ImplicitClient;
import io.keystory.oidc.support.Registering;
import io.keystory.oidc.support.SwitchedFlow;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that register for tokens at the authorization endpoint, where these are offered. */
@DisplayName("OpenID Connect Dynamic Client Registration 1.0, 2: grant type implicit")
class ImplicitRegistrationTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Registering CLIENTS = new Registering(PROVIDER);
    private static final SwitchedFlow FLOW = PROVIDER.bean(SwitchedFlow.class);

    private String token;

    @BeforeEach
    void administratorsPermitIt() {
        FLOW.offer(true);
        ImplicitClient.permitted(PROVIDER, RegistrationMode.INITIAL_ACCESS_TOKEN);
        token = CLIENTS.token(null, null);
    }

    @AfterAll
    static void nobodyRegisters() {
        FLOW.offer(false);
        CLIENTS.mode(RegistrationMode.OFF);
    }

    @ParameterizedTest
    @DisplayName("response types go with grant types: code with authorization_code, the others with implicit")
    @CsvSource(delimiter = '|', textBlock = """
            'implicit'                      | 'id_token'                        | 201
            'implicit'                      | 'id_token token'                  | 201
            'implicit'                      | 'token id_token','id_token'       | 201
            'implicit','authorization_code' | 'code','id_token'                 | 201
            'implicit'                      | 'code'                            | 400
            'authorization_code'            | 'id_token'                        | 400
            'authorization_code'            | 'code','id_token'                 | 400
            'implicit','authorization_code' | 'code'                            | 400
            'implicit','authorization_code' | 'id_token'                        | 400
            'implicit'                      | 'token'                           | 400
            'implicit','authorization_code' | 'code id_token','id_token','code' | 400
            """, quoteCharacter = '"')
    void types(String grantTypes, String responseTypes, int status) {
        Facts facts = new Facts(PROVIDER);

        Answer answer = register("'grant_types':[" + grantTypes + "],'response_types':[" + responseTypes + "]");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 201) {
            assertThat(answer.json().path("response_types").toString())
                    .isEqualTo("[" + responseTypes.replace('\'', '"') + "]");
        } else {
            assertThat(answer.error()).isEqualTo("invalid_client_metadata");
            assertThat(facts.all()).isEmpty();
        }
    }

    @Test
    @DisplayName("whoever leaves response_types out uses codes, which do not fit")
    void left_out() {
        assertThat(register("'grant_types':['implicit']").error()).isEqualTo("invalid_client_metadata");
    }

    @ParameterizedTest
    @DisplayName("web clients use https, and are not at localhost; native ones are on the same machine")
    @CsvSource(delimiter = '|', textBlock = """
            http://app.example.com/cb  | web    | 400
            https://localhost/cb       | web    | 400
            https://localhost:8443/cb  | web    | 400
            https://app.example.com/cb | web    | 201
            http://127.0.0.1/cb        | native | 201
            com.example.app:/cb        | native | 201
            """)
    void redirect_uris(String uri, String type, int status) {
        Answer answer = CLIENTS.register(token, "{'redirect_uris':['" + uri + "'],'application_type':'" + type
                + "','grant_types':['implicit'],'response_types':['id_token']}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(status == 201 || answer.error().equals("invalid_redirect_uri")).isTrue();
    }

    @Test
    @DisplayName("RFC 9449, 5.2: whose tokens are bound to a key gets none that cannot be")
    void bound() {
        String implicit = "'grant_types':['implicit'],'dpop_bound_access_tokens':true,'response_types':";

        assertThat(register(implicit + "['id_token token']").error()).isEqualTo("invalid_client_metadata");
        assertThat(register(implicit + "['id_token']").status()).isEqualTo(201);
    }

    @Test
    @DisplayName("nobody registers for it whom nobody vouches for, nor where it is not permitted, nor where it is not offered")
    void not_for_everybody() {
        String implicit = "'grant_types':['implicit'],'response_types':['id_token']";
        FLOW.offer(false);
        assertThat(register(implicit).error()).isEqualTo("invalid_client_metadata");
        FLOW.offer(true);
        ImplicitClient.permitted(PROVIDER, RegistrationMode.OPEN);
        token = null;
        assertThat(register(implicit).error()).isEqualTo("invalid_client_metadata");
        CLIENTS.mode(RegistrationMode.INITIAL_ACCESS_TOKEN);
        token = CLIENTS.token(null, null);
        assertThat(register(implicit).error()).isEqualTo("invalid_client_metadata");
    }

    private Answer register(String members) {
        return CLIENTS.register(token, "{'redirect_uris':['https://app.example.com/cb']," + members + "}");
    }
}
