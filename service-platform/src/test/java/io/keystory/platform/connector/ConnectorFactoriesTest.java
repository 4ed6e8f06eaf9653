package io.keystory.platform.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.connector.ConnectorType;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorFactory.Provider;
import io.keystory.platform.saml.SigningCertificate;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

class ConnectorFactoriesTest {

    static List<ConnectorFactory> factories() {
        return ConnectorFactories.all();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void a_kind_of_connector_is_described_as_a_whole(ConnectorFactory factory) {
        assertThat(ConnectorFactories.find(factory.id())).contains(factory);
        assertThat(factory.name()).containsKey("en");
        assertThat(factory.description()).containsKey("en");
        assertThat(factory.readme()).startsWith("# ");
        assertThat(factory.formItems()).extracting(FormItem::key).doesNotHaveDuplicates();
        assertThat(factory.provider() != null || factory.speaksSaml()).isEqualTo(factory.type() == ConnectorType.SOCIAL);
        assertThat(factory.platform() != null).isEqualTo(factory.type() == ConnectorType.SOCIAL);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void a_provider_is_asked_over_https_only(ConnectorFactory factory) {
        Provider provider = factory.provider();
        assertThat(Stream.ofNullable(provider).flatMap(one -> Stream.of(one.authorizationEndpoint(),
                        one.tokenEndpoint(), one.userInfoEndpoint(), one.emailsEndpoint(), one.jwksUri()))
                .filter(Objects::nonNull))
                .allMatch(address -> address.startsWith("{") || URI.create(address).getScheme().equals("https"));
    }

    @Test
    void what_a_kind_does_not_call_open_is_secret() {
        ConnectorFactory github = ConnectorFactories.find("github-universal").orElseThrow();
        Map<String, Object> entered = new LinkedHashMap<>(Map.of("clientId", "c", "clientSecret", "s", "other", 1));
        entered.put("scope", null);

        ConnectorConfig config = ConnectorConfig.of(github, entered);

        assertThat(config.open()).isEqualTo(Map.of("clientId", "c"));
        assertThat(config.secret()).isEqualTo(Map.of("clientSecret", "s", "other", 1));
        assertThat(config.whole()).isEqualTo(Map.of("clientId", "c", "clientSecret", "s", "other", 1));
    }

    @Test
    void a_configuration_has_what_is_required_in_the_type_of_its_entry() {
        assertThat(problems("simple-mail-transfer-protocol", Map.of("port", true, "host", "h")))
                .isEqualTo(List.of("port is not a value of type NUMBER", "fromEmail is required"));
        assertThat(problems("google-universal",
                Map.of("clientId", "c", "clientSecret", "s", "prompts", List.of("none", "other"))))
                .isEqualTo(List.of("prompts is not a value of type MULTI_SELECT"));
        assertThat(problems("oauth2", Map.of("authorizationEndpoint", "a", "tokenEndpoint", "t", "clientId", "c",
                "userInfoEndpoint", "u", "clientSecret", "s", "tokenEndpointAuthMethod", "none")))
                .isEqualTo(List.of("tokenEndpointAuthMethod is not a value of type SELECT"));
    }

    @Test
    void a_saml_provider_is_known_by_its_metadata_or_by_name_address_and_certificate() {
        assertThat(problems("saml", Map.of("signInEndpoint", "javascript:alert(1)", "x509Certificate", "none",
                "profileMap", Map.of("sub", "uid"))))
                .isEqualTo(List.of("profileMap has to be names of attributes for id, email, name and avatar",
                        "signInEndpoint has to be an absolute http or https address",
                        "x509Certificate has to be a certificate in PEM form", "idpEntityId is required"));
        assertThat(problems("saml", Map.of("idpMetadataXml", "<none/>")))
                .isEqualTo(List.of("idpMetadataXml has to be SAML metadata of an identity provider"));
    }

    @Test
    void what_a_saml_provider_is_known_by_is_read_as_it_is_used() {
        String certificate = SigningCertificate.create(
                "Test", Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).certificate();
        Map<String, Object> config = Map.of("idpEntityId", "urn:idp", "signInEndpoint", "https://idp.example/sso",
                "x509Certificate", certificate, "entityID", "", "profileMap", Map.of("id", "uid"));
        ConnectorFactories.find("saml").orElseThrow().check(config);

        SamlSettings settings = SamlSettings.of(config);

        assertThat(settings.provider().entityId()).isEqualTo("urn:idp");
        assertThat(settings.entityId()).isNull();
        assertThat(settings.attributes()).isEqualTo(Map.of("id", "uid", "email", "email", "name", "name"));
        assertThat(settings.trustsUnverifiedEmail()).isFalse();
    }

    private static Object problems(String factory, Map<String, Object> config) {
        return catchThrowableOfType(KeystoryException.class,
                () -> ConnectorFactories.find(factory).orElseThrow().check(config)).data();
    }
}
