package io.keystory.oidc.specification.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.Registering;
import io.keystory.oidc.support.TestProvider;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OAuth 2.0 Dynamic Client Registration Management. @see <a href="https://www.rfc-editor.org/rfc/rfc7592">RFC 7592</a> */
class Rfc7592ManagementTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final Registering CLIENTS = new Registering(PROVIDER);

    private String client;
    private String secret;
    private String token;
    private String path;

    @BeforeEach
    void aClientRegistered() {
        CLIENTS.mode(RegistrationMode.INITIAL_ACCESS_TOKEN);
        take(CLIENTS.register(CLIENTS.token(null, null),
                "{'redirect_uris':['https://client.example/cb'],'client_name':'Shop','scope':'openid email'}"));
    }

    @AfterAll
    static void nobodyRegisters() {
        CLIENTS.mode(RegistrationMode.OFF);
    }

    /** Section 3: a fully qualified address and a token to use there. */
    @Test
    void the_registration_says_where_and_with_what_it_is_managed() {
        assertThat(path).startsWith(Registering.PATH + "/");
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    }

    /** Section 2.1. */
    @Test
    void a_client_reads_what_is_registered() {
        Answer read = CLIENTS.send("GET", path, token, null);

        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read.text("client_id")).isEqualTo(client);
        assertThat(read.text("client_secret")).isEqualTo(secret);
        assertThat(read.text("registration_access_token")).isEqualTo(token);
        assertThat(read.text("registration_client_uri")).endsWith(path);
        assertThat(read.text("scope")).isEqualTo("openid email");
    }

    /** Section 2.2: an update replaces; what is left out is as if it had been left out at first. */
    @Test
    void an_update_replaces_everything() {
        Answer updated = put("'redirect_uris':['https://other.example/cb']");

        assertThat(updated.status()).as(updated.body()).isEqualTo(200);
        assertThat(updated.json().path("redirect_uris").toString()).isEqualTo("[\"https://other.example/cb\"]");
        assertThat(updated.text("client_name")).isEqualTo("Unnamed application");
        assertThat(updated.text("client_secret")).isEqualTo(secret);
        assertThat(CLIENTS.send("GET", path, token, null).body()).isEqualTo(updated.body());
    }

    /** Section 2.2: the client's own id, its own secret, and nothing that only we say. */
    @ParameterizedTest
    @ValueSource(strings = {"'client_id':'other'", "'client_secret':'chosen'", "'registration_access_token':'x'",
        "'registration_client_uri':'https://x.example'", "'client_secret_expires_at':0", "'client_id_issued_at':0"})
    void what_the_server_says_cannot_be_chosen(String member) {
        Facts facts = new Facts(PROVIDER);
        String own = member.startsWith("'client_id'") ? "" : "'client_id':'" + client + "',";

        Answer answer = CLIENTS.send(
                "PUT", path, token, "{" + own + member + ",'redirect_uris':['https://client.example/cb']}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
        assertThat(facts.all()).isEmpty();
    }

    /** Section 2.2: policy and form are checked as at registration. */
    @Test
    void an_update_cannot_go_beyond_the_policy() {
        assertThat(put("'redirect_uris':['http://client.example/cb']").error()).isEqualTo("invalid_redirect_uri");
        assertThat(put("'redirect_uris':['https://client.example/cb'],'scope':'roles'").error())
                .isEqualTo("invalid_client_metadata");
        assertThat(CLIENTS.send("GET", path, token, null).text("scope")).isEqualTo("openid email");
    }

    @Test
    void whom_nobody_let_in_stays_modest() {
        CLIENTS.mode(RegistrationMode.OPEN);
        take(CLIENTS.register(null, "{'redirect_uris':['https://client.example/cb']}"));

        assertThat(put("'redirect_uris':['https://client.example/cb'],'logo_uri':'https://client.example/l.png'")
                .error()).isEqualTo("invalid_client_metadata");
    }

    /** Section 2.3, and section 2.1: a client that is gone is answered 401. */
    @Test
    void a_client_that_removed_itself_is_gone() {
        Facts facts = new Facts(PROVIDER);

        Answer removed = CLIENTS.send("DELETE", path, token, null);

        assertThat(removed.status()).isEqualTo(204);
        assertThat(removed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(facts.of(ApplicationDeleted.class)).hasSize(1);
        for (String method : new String[] {"GET", "PUT", "DELETE"}) {
            assertThat(CLIENTS.send(method, path, token, "{}").status()).as(method).isEqualTo(401);
        }
    }

    /** Section 2: unknown clients, those that an administrator made, and wrong tokens cannot be told apart. */
    @Test
    void refusals_say_nothing_about_clients() {
        String others = Registering.PATH + "/" + GIVEN.client(ApplicationType.SPA);
        String unknown = Registering.PATH + "/none";

        Answer wrong = CLIENTS.send("GET", path, token.substring(1) + "x", null);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        for (String address : new String[] {others, unknown}) {
            assertThat(CLIENTS.send("GET", address, token, null).body()).isEqualTo(wrong.body());
        }
        assertThat(CLIENTS.send("GET", path, null, null).status()).isEqualTo(401);
    }

    @Test
    void one_client_cannot_manage_another() {
        String firstPath = path;
        take(CLIENTS.register(CLIENTS.token(null, null), "{'redirect_uris':['https://client.example/cb']}"));

        assertThat(CLIENTS.send("DELETE", firstPath, token, null).status()).isEqualTo(401);
        assertThat(CLIENTS.send("DELETE", path, token, null).status()).isEqualTo(204);
    }

    /** RFC 7591, 3.2.1: client_secret_expires_at; the secret is renewed by an update after it expired. */
    @Test
    void a_secret_that_expired_is_renewed_by_an_update() {
        CLIENTS.policy(new RegistrationPolicy(RegistrationMode.INITIAL_ACCESS_TOKEN, null, null, null, null, null, null,
                null, null, 60L, null));
        Answer registered =
                CLIENTS.register(CLIENTS.token(null, null), "{'redirect_uris':['https://client.example/cb']}");
        take(registered);

        assertThat(registered.json().path("client_secret_expires_at").asLong())
                .isBetween(registered.json().path("client_id_issued_at").asLong() + 50,
                        registered.json().path("client_id_issued_at").asLong() + 70);
        PROVIDER.clock().later(Duration.ofMinutes(2), () ->
                assertThat(put("'redirect_uris':['https://client.example/cb']").text("client_secret"))
                        .isNotEmpty().isNotEqualTo(secret));
    }

    @Test
    void what_was_registered_holds_at_the_token_endpoint() {
        PROVIDER.catchUp();

        assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(client, secret), "grant_type",
                "client_credentials").error()).isEqualTo("unauthorized_client");
        assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(client, secret), "grant_type",
                "refresh_token", "refresh_token", "x").error()).isEqualTo("unauthorized_client");
        assertThat(new ApplicationId(client).value()).hasSize(21);
    }

    private Answer put(String members) {
        return CLIENTS.send("PUT", path, token, "{'client_id':'" + client + "'," + members + "}");
    }

    private void take(Answer registered) {
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        client = registered.text("client_id");
        secret = registered.text("client_secret");
        token = registered.text("registration_access_token");
        path = registered.text("registration_client_uri").replace("http://localhost:3001", "");
    }
}
