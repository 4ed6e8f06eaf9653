package io.keystory.platform.ssoconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlIdentityProvider;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SigningCertificate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProviderMetadataTest {

    private static final String ISSUER = "https://idp.example/tenant";
    private static final String DOCUMENT = """
            {"issuer": "%s", "authorization_endpoint": "https://idp.example/a", "token_endpoint": "https://idp.example/t",
            "jwks_uri": "https://idp.example/k", "scopes_supported": ["openid"]}""";
    private static final String CERTIFICATE = SigningCertificate.create(
            "idp", Instant.now().minusSeconds(60), Instant.now().plusSeconds(3600)).certificate();

    @Test
    void an_openid_provider_is_read_where_it_speaks_of_itself() {
        OpenIdProvider read = OpenIdProvider.read(bytes(DOCUMENT.formatted(ISSUER + "/")), ISSUER);

        assertThat(OpenIdProvider.address(ISSUER + "/"))
                .hasToString("https://idp.example/tenant/.well-known/openid-configuration");
        assertThat(read.tokenEndpoint()).hasToString("https://idp.example/t");
        assertThat(read.userinfoEndpoint()).isNull();
    }

    @Test
    void who_speaks_of_another_or_says_too_little_is_not_believed() {
        for (String document : new String[] {DOCUMENT.formatted("https://evil.example"), "{}", "[]", "<html>", "null"}) {
            assertThatThrownBy(() -> OpenIdProvider.read(bytes(document), ISSUER)).as(document)
                    .hasMessage("connector.invalid_metadata");
        }
    }

    @Test
    void a_saml_identity_provider_is_read_from_its_metadata_alone_or_among_others() {
        String entity = entity("<KeyDescriptor use='encryption'/>" + key("signing") + key(null),
                service(SamlBinding.POST, "https://idp.example/post") + service(SamlBinding.REDIRECT, "https://idp.example/in"));
        SamlIdentityProvider read = SamlIdentityProvider.read(bytes(entity));

        assertThat(read.entityId()).isEqualTo("idp");
        assertThat(read.signInEndpoint()).isEqualTo("https://idp.example/in");
        assertThat(read.keys()).hasSize(2).allSatisfy(key -> assertThat(key.getSubjectX500Principal().getName())
                .isEqualTo("CN=idp"));
        assertThat(SamlIdentityProvider.read(bytes(
                "<EntitiesDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'><EntityDescriptor entityID='sp'/>"
                        + entity + "</EntitiesDescriptor>"))).isEqualTo(read);
    }

    @Test
    void metadata_without_a_certificate_or_an_address_for_redirects_is_refused() {
        refused(entity("", service(SamlBinding.REDIRECT, "https://idp.example/in")));
        refused(entity(key("signing"), service(SamlBinding.POST, "https://idp.example/post")));
        refused("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + entity(key("signing"), ""));
        refused("<a/>");
    }

    private static void refused(String metadata) {
        assertThatThrownBy(() -> SamlIdentityProvider.read(bytes(metadata))).isInstanceOf(InvalidSaml.class);
    }

    private static String entity(String keys, String services) {
        return "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='idp'><IDPSSODescriptor"
                + " protocolSupportEnumeration='urn:oasis:names:tc:SAML:2.0:protocol'>" + keys + services
                + "</IDPSSODescriptor></EntityDescriptor>";
    }

    private static String key(String use) {
        return "<KeyDescriptor" + (use == null ? "" : " use='" + use + "'")
                + "><KeyInfo xmlns='http://www.w3.org/2000/09/xmldsig#'><X509Data><X509Certificate>"
                + CERTIFICATE.replaceAll("-----[A-Z ]+-----", "") + "</X509Certificate></X509Data></KeyInfo></KeyDescriptor>";
    }

    private static String service(String binding, String location) {
        return "<SingleSignOnService Binding='" + binding + "' Location='" + location + "'/>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
