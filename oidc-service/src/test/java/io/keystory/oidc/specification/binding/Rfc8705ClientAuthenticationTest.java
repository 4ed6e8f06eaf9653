package io.keystory.oidc.specification.binding;

import static io.keystory.oidc.support.MutualTls.AUTHORITY;
import static io.keystory.oidc.support.MutualTls.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.protocol.CertificateNames;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.MutualTls;
import io.keystory.oidc.support.TestCertificate;
import io.keystory.oidc.support.TestProvider;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What RFC 8705, 2 demands of clients that show by a certificate who they are. */
class Rfc8705ClientAuthenticationTest {

    private static final MutualTls TLS = MutualTls.running();

    @Test
    void section_2_1_a_client_is_known_by_the_subject_of_a_certificate_that_an_authority_issued() {
        String client = TLS.machine(SUBJECT, CertificateNames.DEFAULTS);

        assertThat(TLS.token(client, AUTHORITY.issue(SUBJECT)).status()).isEqualTo(200);
        refused(client, AUTHORITY.issue("CN=other.example.com,O=Example,C=NL"));
        refused(client, TestCertificate.ofItself(SUBJECT));
        refused(client, TestCertificate.ofItself("CN=Authority,O=Example").issue(SUBJECT));
        refused(client, AUTHORITY.issueUntil(Instant.now().minusSeconds(60), SUBJECT));
    }

    /** RFC 4514 leaves some freedom in how a name is written, and RFC 5280, 7.1 says which are the same. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "CN=client.example.com, O=Example, C=NL; 200", "cn=CLIENT.example.com,o=Example,c=nl; 200",
        "2.5.4.3=client.example.com,O=Example,C=NL; 200", "C=NL,O=Example,CN=client.example.com; 401",
        "CN=client.example.com,O=Example; 401"})
    void section_2_1_2_a_subject_may_be_written_in_several_ways(String registered, int status) {
        assertThat(TLS.token(TLS.machine(registered, CertificateNames.DEFAULTS), AUTHORITY.issue(SUBJECT)).status())
                .isEqualTo(status);
    }

    static Stream<Object[]> alternativeNames() {
        return Stream.of(
                new Object[] {new CertificateNames("Client.example.com", null, null, null),
                    new GeneralName(GeneralName.dNSName, "client.example.com"),
                    new GeneralName(GeneralName.dNSName, "evil.client.example.com")},
                new Object[] {new CertificateNames(null, "https://client.example.com/a", null, null),
                    new GeneralName(GeneralName.uniformResourceIdentifier, "https://client.example.com/a"),
                    new GeneralName(GeneralName.uniformResourceIdentifier, "https://client.example.com/b")},
                new Object[] {new CertificateNames(null, null, "2001:db8::1", null),
                    new GeneralName(GeneralName.iPAddress, "2001:db8:0:0:0:0:0:1"),
                    new GeneralName(GeneralName.iPAddress, "2001:db8::2")},
                new Object[] {new CertificateNames(null, null, null, "client@example.com"),
                    new GeneralName(GeneralName.rfc822Name, "client@example.com"),
                    new GeneralName(GeneralName.dNSName, "client@example.com")});
    }

    @ParameterizedTest
    @MethodSource("alternativeNames")
    void section_2_1_2_or_by_one_name_beside_it(CertificateNames names, GeneralName right, GeneralName wrong) {
        String client = TLS.machine(null, names);

        assertThat(TLS.token(client, AUTHORITY.issue("CN=a", new GeneralName(GeneralName.dNSName, "b"), right)).status())
                .isEqualTo(200);
        refused(client, AUTHORITY.issue("CN=a", wrong));
        refused(client, AUTHORITY.issue("CN=client.example.com"));
    }

    @Test
    void section_2_2_or_by_a_certificate_that_is_registered() {
        TestCertificate own = TestCertificate.ofItself(SUBJECT);
        String client = TLS.machine(own);

        assertThat(TLS.token(client, own).status()).isEqualTo(200);
        refused(client, TestCertificate.ofItself(SUBJECT));
        refused(client, AUTHORITY.issue(SUBJECT));
        TestCertificate over = TestCertificate.ofItself(SUBJECT, Instant.now().minusSeconds(60));
        refused(TLS.machine(over), over);
    }

    @Test
    void section_2_the_client_is_named_and_shows_nothing_else() {
        TestCertificate own = TestCertificate.ofItself(SUBJECT);
        String client = TLS.machine(own);

        assertThat(TLS.token(own.header(), null).error()).isEqualTo("invalid_request");
        assertThat(TLS.token(List.of(), client).error()).isEqualTo("invalid_client");
        assertThat(TLS.token(own.header(), client, "client_secret", Given.SECRET).error()).isEqualTo("invalid_client");
        assertThat(TLS.token(List.of(), client, "client_secret", Given.SECRET).error()).isEqualTo("invalid_client");
        assertThat(TLS.token(List.of(TestCertificate.HEADER, "nonsense"), client).error()).isEqualTo("invalid_client");
    }

    @Test
    void section_3_3_and_5_discovery_says_so() {
        JsonNode metadata = TLS.provider().calls().get("/oidc/.well-known/openid-configuration").json();

        assertThat(metadata.path("token_endpoint_auth_methods_supported").toString())
                .contains("\"tls_client_auth\"", "\"self_signed_tls_client_auth\"");
        assertThat(metadata.path("tls_client_certificate_bound_access_tokens").asBoolean()).isTrue();
        JsonNode aliases = metadata.path("mtls_endpoint_aliases");
        assertThat(aliases.path("token_endpoint").asString()).isEqualTo("https://mtls.example.com/oidc/token");
        aliases.properties().forEach(alias -> assertThat(metadata.has(alias.getKey())).as(alias.getKey()).isTrue());
    }

    /** RFC 9440, 3: who may not say so is not heard. */
    @Test
    void where_nobody_is_trusted_with_certificates_none_count_and_none_are_spoken_of() {
        TestProvider other = TestProvider.running();
        Given there = new Given(other);
        TestCertificate own = TestCertificate.ofItself(SUBJECT);
        String client = there.client(ApplicationType.MACHINE_TO_MACHINE);
        there.happened(new ClientCredentialsChosen(new ApplicationId(client), MutualTls.registered(own)));

        assertThat(other.calls().form("/oidc/token", own.header(), "grant_type", "client_credentials", "client_id", client,
                "resource", there.resource(60, "x").indicator()).error()).isEqualTo("invalid_client");
        assertThat(other.calls().get("/oidc/.well-known/openid-configuration").body())
                .doesNotContain("tls_client", "mtls");
    }

    private static void refused(String client, TestCertificate shown) {
        Answer answer = TLS.token(client, shown);
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("invalid_client");
    }
}
