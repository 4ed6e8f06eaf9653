package io.keystory.oidc.specification.binding;

import static io.keystory.oidc.support.MutualTls.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.MutualTls;
import io.keystory.oidc.support.TestCertificate;
import io.keystory.oidc.support.TestProof;
import io.keystory.oidc.support.TestProvider;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What RFC 8705, 3 demands of tokens that are bound to a certificate. */
class Rfc8705BoundTokensTest {

    private static final MutualTls TLS = MutualTls.running();
    private static final TestProvider PROVIDER = TLS.provider();
    private static final Given GIVEN = TLS.given();
    private static final String TOKEN = "/oidc/token";
    private static final String ME = "/oidc/me";

    private final TestCertificate own = TestCertificate.ofItself(SUBJECT);
    private final TestCertificate other = TestCertificate.ofItself(SUBJECT);

    @Test
    void section_3_1_a_signed_token_names_the_certificate_that_it_is_bound_to() throws ParseException {
        Answer answer = TLS.token(TLS.bound(TLS.machine(own)), own);

        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(SignedJWT.parse(answer.text("access_token")).getJWTClaimsSet().getClaim("cnf"))
                .isEqualTo(Map.of("x5t#S256", own.thumbprint()));
    }

    @Test
    void section_3_tokens_of_such_a_client_are_not_given_without_its_certificate_nor_bound_to_a_key() {
        String client = TLS.bound(GIVEN.client(ApplicationType.MACHINE_TO_MACHINE));
        List<String> headers = new ArrayList<>(Calls.basic(client, Given.SECRET));

        assertThat(TLS.token(headers, client).error()).isEqualTo("invalid_request");
        headers.addAll(own.header());
        assertThat(TLS.token(headers, client).status()).isEqualTo(200);
        headers.addAll(TestProof.ofNewKey().request("POST", TOKEN).header());
        assertThat(TLS.token(headers, client).error()).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void section_3_userinfo_takes_a_bound_token_over_a_connection_with_its_certificate_only() {
        Authorized app = browserApp();
        String token = redeem(app).text("access_token");

        assertThat(get(ME, own.header(), token).text("sub")).isEqualTo(app.user());
        for (List<String> wrong : List.of(List.<String>of(), other.header())) {
            Answer answer = get(ME, wrong, token);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.error()).isEqualTo("invalid_token");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void section_3_so_does_the_management_api() {
        String client = TLS.bound(TLS.machine(own));
        Given.ResourceView api = GIVEN.managementApi();
        GIVEN.roleOfClient(client, GIVEN.role(RoleType.MACHINE_TO_MACHINE, "bound " + client, api, "all"));
        String token = TLS.token(own.header(), client, "resource", api.indicator(), "scope", "all").text("access_token");
        String path = "/api/nothing-here";

        assertThat(get(path, own.header(), token).text("code")).isEqualTo("request.not_found");
        for (List<String> wrong : List.of(List.<String>of(), other.header())) {
            Answer answer = get(path, wrong, token);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("code")).isEqualTo("auth.invalid_token");
        }
    }

    @Test
    void section_3_nor_is_such_a_token_exchanged_by_others() {
        String token = redeem(browserApp()).text("access_token");
        String exchanger = TLS.bound(GIVEN.exchanger(ApplicationType.TRADITIONAL));

        assertThat(exchange(exchanger, other, token).status()).isEqualTo(400);
        assertThat(exchange(exchanger, own, token).status()).isEqualTo(200);
    }

    @Test
    void section_3_2_introspection_tells_the_certificate() {
        JsonNode told = PROVIDER.calls().form("/oidc/token/introspection",
                Calls.basic(GIVEN.client(ApplicationType.TRADITIONAL), Given.SECRET), "token",
                redeem(browserApp()).text("access_token")).json();

        assertThat(told.path("cnf").path("x5t#S256").asString()).isEqualTo(own.thumbprint());
        assertThat(told.path("token_type").asString()).isEqualTo("Bearer");
    }

    @Test
    void section_7_1_refresh_tokens_of_public_clients_are_bound_too() {
        Authorized app = browserApp();
        String token = redeem(app).text("refresh_token");

        assertThat(refresh(app, token, other).error()).isEqualTo("invalid_grant");
        assertThat(refresh(app, token, own).status()).isEqualTo(200);
    }

    @Test
    void a_bound_token_costs_no_statement_more() {
        String token = redeem(browserApp()).text("access_token");
        get(ME, own.header(), token);
        PROVIDER.statements().take();

        get(ME, own.header(), token);

        assertThat(PROVIDER.statements().take()).hasSize(1);
    }

    private static Authorized browserApp() {
        return new Authorized(PROVIDER, TLS.bound(GIVEN.client(ApplicationType.SPA)), GIVEN.user());
    }

    private Answer redeem(Authorized app) {
        return send(own, "grant_type", "authorization_code", "client_id", app.client(), "code",
                app.code("openid offline_access"), "code_verifier", Authorized.VERIFIER, "redirect_uri",
                Given.REDIRECT_URI);
    }

    private static Answer refresh(Authorized app, String token, TestCertificate shown) {
        return send(shown, "grant_type", "refresh_token", "client_id", app.client(), "refresh_token", token);
    }

    private static Answer exchange(String client, TestCertificate shown, String token) {
        return send(shown, "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange", "client_id", client,
                "client_secret", Given.SECRET, "subject_token", token, "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token", "scope", "openid");
    }

    private static Answer send(TestCertificate shown, String... parameters) {
        return PROVIDER.calls().form(TOKEN, shown.header(), parameters);
    }

    private static Answer get(String path, List<String> headers, String token) {
        return PROVIDER.calls().get(path, Stream.concat(headers.stream(), Calls.bearer(token).stream())
                .toArray(String[]::new));
    }
}
