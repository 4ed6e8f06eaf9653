package io.keystory.oidc.specification.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationRegistered;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.clientregistration.SoftwareStatementIssuer;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.PublishedDocument;
import io.keystory.oidc.support.Registering;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** OAuth 2.0 Dynamic Client Registration. @see <a href="https://www.rfc-editor.org/rfc/rfc7591">RFC 7591</a> */
class Rfc7591RegistrationTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Registering CLIENTS = new Registering(PROVIDER);
    private static final String WEB = "{'redirect_uris':['https://client.example/cb'],'client_name':'Shop'}";

    private String token;

    @BeforeEach
    void administratorsLetClientsIn() {
        CLIENTS.mode(RegistrationMode.INITIAL_ACCESS_TOKEN);
        token = CLIENTS.token(null, null);
    }

    @AfterAll
    static void nobodyRegisters() {
        CLIENTS.mode(RegistrationMode.OFF);
    }

    /** Section 3.2.1: 201, no-store, the id, the secret with its expiry, and all registered metadata. */
    @Test
    void the_answer_tells_everything_that_was_registered() {
        Facts facts = new Facts(PROVIDER);

        Answer answer = CLIENTS.register(token, WEB);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        assertThat(answer.text("client_id")).isNotEmpty();
        assertThat(answer.text("client_secret")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(answer.json().path("client_secret_expires_at").asLong(-1)).isZero();
        assertThat(answer.json().path("client_id_issued_at").asLong()).isPositive();
        assertThat(answer.text("client_name")).isEqualTo("Shop");
        assertThat(answer.json().path("redirect_uris").toString()).isEqualTo("[\"https://client.example/cb\"]");
        assertThat(answer.json().path("grant_types").toString()).isEqualTo("[\"authorization_code\"]");
        assertThat(answer.json().path("response_types").toString()).isEqualTo("[\"code\"]");
        assertThat(answer.text("token_endpoint_auth_method")).isEqualTo("client_secret_basic");
        assertThat(facts.of(ApplicationRegistered.class)).hasSize(1);
    }

    /** Section 2, defaults and kinds: whoever cannot keep a secret gets none. */
    @Test
    void a_public_client_has_no_secret() {
        Answer answer = CLIENTS.register(token,
                "{'redirect_uris':['https://client.example/cb'],'token_endpoint_auth_method':'none'}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().has("client_secret")).isFalse();
        assertThat(answer.json().has("client_secret_expires_at")).isFalse();
    }

    /** Section 2: what is asked for may be replaced; people see the name of a client when they are asked to let it in. */
    @Test
    void out_of_a_name_characters_that_nobody_sees_are_left() {
        String named = "{'redirect_uris':['https://client.example/cb'],'client_name':'%s'}";

        assertThat(CLIENTS.register(token, named.formatted("Sh\u202eop\u200b")).text("client_name")).isEqualTo("Shop");
        assertThat(CLIENTS.register(token, named.formatted("\u200b")).text("client_name"))
                .isEqualTo("Unnamed application");
    }

    @Test
    void registered_clients_are_third_parties_and_no_event_holds_a_secret() {
        Facts facts = new Facts(PROVIDER);

        Answer answer = CLIENTS.register(token, WEB);

        assertThat(facts.of(ApplicationCreated.class)).singleElement()
                .matches(ApplicationCreated::isThirdParty).matches(e -> e.type() == ApplicationType.TRADITIONAL);
        assertThat(facts.all().toString()).doesNotContain(answer.text("client_secret"))
                .doesNotContain(answer.text("registration_access_token")).doesNotContain(token);
    }

    /** Section 3: off unless it is allowed, and not announced (RFC 8414, 2) where it does not work. */
    @Test
    void where_nobody_may_register_there_is_no_such_endpoint() {
        assertThat(discovery()).contains("\"registration_endpoint\":\"http://localhost:3001/oidc/register\"");

        CLIENTS.mode(RegistrationMode.OFF);

        assertThat(CLIENTS.register(token, WEB).status()).isEqualTo(404);
        assertThat(discovery()).doesNotContain("registration_endpoint");
    }

    /** Section 3: an initial access token is a bearer token, refused as RFC 6750 says. */
    @Test
    void without_a_token_that_counts_nobody_registers() {
        Facts facts = new Facts(PROVIDER);
        String expired = CLIENTS.token(System.currentTimeMillis() - 1000, null);
        String cut = token.substring(0, token.length() - 1);
        String bent = cut + (token.endsWith("x") ? "y" : "x");

        for (String wrong : new String[] {null, "nonsense", expired, cut, bent, token + "x"}) {
            Answer answer = CLIENTS.register(wrong, WEB);
            assertThat(answer.status()).as(wrong).isEqualTo(401);
            assertThat(answer.error()).isEqualTo("invalid_token");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(facts.of(ApplicationRegistered.class)).isEmpty();
    }

    @Test
    void a_token_lets_no_more_clients_in_than_it_may_also_at_the_same_time() {
        String twice = CLIENTS.token(null, 2);

        List<Integer> statuses = Together.run(50, () -> CLIENTS.register(twice, WEB)).stream()
                .map(Answer::status).toList();

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(48);
    }

    /** Section 3.2.2 and CVE-2026-15572, CVE-2026-59354: what the policy does not allow is refused and changes nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'redirect_uris':[]}                                                    | invalid_redirect_uri
            {}                                                                      | invalid_redirect_uri
            {'redirect_uris':['http://client.example/cb']}                          | invalid_redirect_uri
            {'redirect_uris':['https://*.example/cb']}                              | invalid_redirect_uri
            {'redirect_uris':['https://client.example/*']}                          | invalid_redirect_uri
            {'redirect_uris':['https://client.example/cb#x']}                       | invalid_redirect_uri
            {'redirect_uris':['https://u@client.example/cb']}                       | invalid_redirect_uri
            {'redirect_uris':['https://client.example/../cb']}                      | invalid_redirect_uri
            {'redirect_uris':['https://büro.example/cb']}                            | invalid_redirect_uri
            {'redirect_uris':['javascript:alert(1)'],'application_type':'native'}   | invalid_redirect_uri
            {'redirect_uris':['app:/cb'],'application_type':'native'}               | invalid_redirect_uri
            {'redirect_uris':['com.example:/cb']}                                   | invalid_redirect_uri
            {'redirect_uris':['https://c.example/'],'post_logout_redirect_uris':['http://c.example/']} | invalid_redirect_uri
            {'redirect_uris':'https://client.example/cb'}                           | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'grant_types':['client_credentials']} | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'grant_types':['implicit']}     | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'grant_types':['urn:ietf:params:oauth:grant-type:token-exchange']} | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'grant_types':[]}               | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'response_types':['token']}     | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'response_types':[]}            | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'token_endpoint_auth_method':'tls_client_auth'} | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'token_endpoint_auth_method':'private_key_jwt','jwks':{'keys':[]}} | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'jwks':{'keys':[{'kty':'oct','k':'AAAA'}]}} | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'jwks_uri':'http://c.example/keys'} | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'scope':'openid roles'}         | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'scope':'all'}                  | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'application_type':'desktop'}   | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'logo_uri':'javascript:x'}      | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'backchannel_logout_uri':'http://127.0.0.1/'} | invalid_client_metadata
            {'redirect_uris':['https://c.example/'],'client_name':7}                | invalid_client_metadata
            """)
    void what_is_not_allowed_is_refused_and_changes_nothing(String metadata, String error) {
        Facts facts = new Facts(PROVIDER);

        Answer answer = CLIENTS.register(token, metadata);

        assertThat(answer.error()).as(answer.body()).isEqualTo(error);
        assertThat(answer.text("error_description")).as("in ASCII").matches("[ -~]+");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(facts.all()).isEmpty();
    }

    @Test
    void malformed_requests_are_refused() {
        assertThat(CLIENTS.register(token, "{").status()).isEqualTo(400);
        assertThat(CLIENTS.register(token, "[]").status()).isEqualTo(400);
        assertThat(CLIENTS.register(token, "{'client_name':'a\\u0000b'}").status()).isEqualTo(400);
        assertThat(CLIENTS.register(token, "{'client_name':'" + "a".repeat(60_000) + "'}").status()).isEqualTo(413);
        assertThat(PROVIDER.calls().form("/oidc/register", List.of("Authorization", "Bearer " + token), "a", "b")
                .status()).isEqualTo(400);
    }

    /** Section 2: what is not understood is ignored; null stands for absent. */
    @Test
    void what_is_not_known_is_ignored() {
        Answer answer = CLIENTS.register(token, "{'redirect_uris':['https://client.example/cb'],'mappers':[{}],"
                + "'isThirdParty':false,'client_name#fr':'Magasin','logo_uri':null}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().has("mappers")).isFalse();
    }

    /** RFC 8252, 7: this machine, and schemes made from domain names, for native applications. */
    @Test
    void native_applications_come_back_on_this_machine_or_by_their_own_scheme() {
        Answer answer = CLIENTS.register(token, "{'redirect_uris':['http://127.0.0.1/cb','com.example.app:/cb'],"
                + "'token_endpoint_auth_method':'none'}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("application_type")).isEqualTo("native");
    }

    /** Section 2.3: what is vouched for counts more, and section 3.2.1: the statement is returned as it was sent. */
    @Test
    void a_software_statement_counts_more_than_the_client() {
        TestClientKey issuer = new TestClientKey();
        try (PublishedDocument keys = PublishedDocument.of(
                "application/json", JsonMapper.shared().writeValueAsString(issuer.jwks()))) {
            CLIENTS.trusted(RegistrationMode.OPEN, true,
                    new SoftwareStatementIssuer("https://vouch.example", keys.address("/keys")));
            JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer("https://vouch.example")
                    .claim("client_name", "Vouched").claim("software_id", "4NRB1-0XZABZI9E6-5SM3R");
            String statement = issuer.signed("JWT", claims.build());

            Answer answer = CLIENTS.register(null, with(statement));

            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.text("client_name")).isEqualTo("Vouched");
            assertThat(answer.text("software_id")).isEqualTo("4NRB1-0XZABZI9E6-5SM3R");
            assertThat(answer.text("software_statement")).isEqualTo(statement);
            assertThat(CLIENTS.register(null, WEB).error()).isEqualTo("unapproved_software_statement");
            assertThat(CLIENTS.register(null, with(issuer.signed("JWT", claims.issuer("https://other").build())))
                    .error()).isEqualTo("unapproved_software_statement");
            claims.issuer("https://vouch.example");
            assertThat(CLIENTS.register(null, with(new TestClientKey().signed("JWT", claims.build()))).error())
                    .isEqualTo("invalid_software_statement");
            assertThat(CLIENTS.register(null, with(statement.substring(1))).error())
                    .isEqualTo("invalid_software_statement");
        }
    }

    @Test
    void whom_nobody_vouches_for_has_us_call_nobody_and_shows_no_picture() {
        CLIENTS.mode(RegistrationMode.OPEN);

        assertThat(CLIENTS.register(null, WEB).status()).isEqualTo(201);
        assertThat(CLIENTS.register(null, WEB.replace("}", ",'logo_uri':'https://client.example/l.png'}")).error())
                .isEqualTo("invalid_client_metadata");
        assertThat(CLIENTS.register(null, WEB.replace("}", ",'jwks_uri':'https://client.example/keys'}")).error())
                .isEqualTo("invalid_client_metadata");
    }

    private static String with(String statement) {
        return WEB.replace("}", ",'software_statement':'" + statement + "'}");
    }

    private static String discovery() {
        return PROVIDER.calls().get("/oidc/.well-known/openid-configuration").body();
    }
}
