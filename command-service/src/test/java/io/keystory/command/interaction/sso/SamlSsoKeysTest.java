package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.SsoTestBed.depart;
import static io.keystory.command.interaction.sso.SsoTestBed.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestSamlProvider;
import io.keystory.command.support.TestSamlProvider.Posted;
import io.keystory.platform.Ids;
import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SignedQuery;
import io.keystory.platform.saml.SigningCertificate;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests that are signed, and assertions that are encrypted, with key pairs of a connector. */
class SamlSsoKeysTest {

    private static final String ENTITY = "https://idp.vault.example";

    private static SsoTestBed bed;

    private final TestSamlProvider provider = new TestSamlProvider(ENTITY);
    private String connector;
    private String keys;

    @BeforeAll
    static void start() {
        bed = new SsoTestBed();
    }

    @BeforeEach
    void connect() {
        connector = bed.connector("SAML", provider.ssoConfig(), Ids.next() + ".example");
        keys = "/api/sso-connectors/" + connector + "/signing-keys";
    }

    @Test
    void requests_are_signed_where_that_is_wanted_with_the_key_pair_that_is_active() {
        assertThat(sign(true).refusal()).isEqualTo("400 single_sign_on.active_signing_key_required");
        Answer first = key("{'active': true}");
        assertThat(address()).doesNotContain("Signature=");
        assertThat(sign(true).status()).isEqualTo(200);
        requireSigned(address(), first);

        Answer second = key("{}");
        assertThat(second.json().get("active").asBoolean()).isFalse();
        requireSigned(address(), first);
        assertThat(bed.administrator().patch(path(second), "{'active': true}").status()).isEqualTo(200);
        requireSigned(address(), second);
        assertThatThrownBy(() -> requireSigned(address(), first)).isInstanceOf(InvalidSaml.class);
        assertThat(bed.administrator().patch(path(second), "{'active': false}").refusal())
                .isEqualTo("400 single_sign_on.can_not_deactivate_signing_key_in_use");
        assertThat(sign(false).status()).isEqualTo(200);
        assertThat(address()).doesNotContain("Signature=");
    }

    @Test
    void what_is_encrypted_for_a_key_pair_of_ours_is_read_until_that_is_gone() {
        Answer first = key("{'active': true}");
        provider.encryptingFor(first.text("certificate"));
        assertThat(answered().response()).isBase64();
        assertThat(post(bed, connector, answered()).status()).isEqualTo(302);

        key("{'active': true}");
        assertThat(post(bed, connector, answered()).status()).as("rotated").isEqualTo(302);
        assertThat(bed.administrator().delete(path(first)).status()).isEqualTo(204);
        assertThat(post(bed, connector, answered()).refusal()).isEqualTo("400 connector.invalid_response");
    }

    @Test
    void what_is_encrypted_has_to_be_signed_and_wrapped_safely_and_meant_for_us() {
        String ours = key("{'active': true}").text("certificate");
        Instant now = Instant.now();
        String foreign = SigningCertificate.create("other", now, now.plusSeconds(60)).certificate();

        String unsigned = refusal(provider.encryptingUnsignedFor(ours));
        assertThat(refusal(provider.encryptingFor(foreign))).isEqualTo(unsigned);
        assertThat(refusal(provider.encryptingWeaklyFor(ours))).isEqualTo(unsigned);
        assertThat(refusal(new TestSamlProvider(ENTITY).encryptingFor(ours))).as("signed by another").isEqualTo(unsigned);
    }

    @Test
    void nothing_is_read_beside_or_instead_of_what_was_encrypted() {
        provider.encryptingFor(key("{'active': true}").text("certificate"));
        Posted good = answered();
        String plain = "<saml:Assertion xmlns:saml='urn:oasis:names:tc:SAML:2.0:assertion' ID='evil'/>";
        for (Posted bad : List.of(
                good.changed(xml -> xml.replaceAll("(?s)(<saml:EncryptedAssertion.*</saml:EncryptedAssertion>)", "$1$1")),
                good.changed(xml -> xml.replaceFirst("(?s)(<saml:EncryptedAssertion)", plain + "$1")),
                good.changed(xml -> xml.replaceFirst("(?s)(<saml:EncryptedAssertion.*</saml:EncryptedAssertion>)",
                        "<samlp:Extensions>$1</samlp:Extensions>")),
                good.changed(xml -> xml.replaceAll("(?s)(.*CipherValue>)....", "$1AAAA")))) {
            assertThat(post(bed, connector, bad).refusal()).isEqualTo("400 connector.invalid_response");
        }
        assertThat(post(bed, connector, good).status()).as("nothing was used up").isEqualTo(302);
    }

    @Test
    void without_its_private_key_nobody_is_sent_to_a_provider_that_wants_signed_requests() {
        Answer key = key("{'active': true}");
        sign(true);
        requireSigned(address(), key);
        bed.bean(JdbcTemplate.class).update("delete from vault.entry where id = ?", key.text("id"));

        assertThat(depart(bed.page("SignIn"), connector).refusal())
                .isEqualTo("500 single_sign_on.sso_signing_unavailable");
        sign(false);
    }

    @Test
    void only_connectors_that_speak_saml_have_key_pairs() {
        String other = bed.administrator().post("/api/sso-connectors",
                "{'providerName': 'OIDC', 'connectorName': '%s'}".formatted(Ids.next())).text("id");
        assertThat(bed.administrator().post("/api/sso-connectors/" + other + "/signing-keys", "{}").refusal())
                .isEqualTo("404 connector.not_found");
        assertThat(bed.administrator().post("/api/sso-connectors/none/signing-keys", "{}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(bed.administrator().patch(keys + "/none", "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(bed.administrator().patch(keys + "/none", "{'active': true}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    private Answer key(String body) {
        Answer created = bed.administrator().post(keys, body);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.body()).doesNotContain("privateKey");
        return created;
    }

    private String path(Answer key) {
        return keys + "/" + key.text("id");
    }

    private Answer sign(boolean signs) {
        return bed.administrator().patch("/api/sso-connectors/" + connector,
                "{'config': " + provider.ssoConfig(", 'signAuthnRequest': " + signs) + "}");
    }

    private String address() {
        return depart(bed.page("SignIn"), connector).text("authorizationUri");
    }

    private Posted answered() {
        return answered(provider);
    }

    private Posted answered(TestSamlProvider by) {
        return by.answer(address(), Ids.next(), "v@x.example");
    }

    /** Why the answer of this provider is refused. */
    private String refusal(TestSamlProvider by) {
        Answer refused = post(bed, connector, answered(by));
        assertThat(refused.refusal()).isEqualTo("400 connector.invalid_response");
        return refused.json().get("data").toString();
    }

    private static void requireSigned(String address, Answer key) {
        X509Certificate certificate = SigningCertificate.read(key.text("certificate"));
        assertThat(address).startsWith("https://idp.example/sso?tenant=1&SAMLRequest=");
        SignedQuery.require(URI.create(address).getRawQuery(), "SAMLRequest", List.of(certificate));
    }
}
