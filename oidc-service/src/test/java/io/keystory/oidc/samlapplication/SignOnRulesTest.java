package io.keystory.oidc.samlapplication;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.AcsUrl;
import io.keystory.events.samlapplication.NameIdFormat;
import io.keystory.events.samlapplication.SamlSettings;
import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SamlXml;
import io.keystory.platform.samlapplication.SamlAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignOnRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String GOOD = """
            <p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" \
            IssueInstant="2026-11-26T11:59:00Z" Destination="https://id.example/api/saml/a1/authn" \
            AssertionConsumerServiceURL="https://sp.example/acs" ProtocolBinding="%s">\
            <a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">urn:sp</a:Issuer></p:AuthnRequest>"""
            .formatted(SamlBinding.POST);

    private static final SamlSettings SETTINGS = new SamlSettings(Map.of(), "urn:sp",
            new AcsUrl(SamlBinding.POST, "https://sp.example/acs"), null, NameIdFormat.PERSISTENT, null);
    private static final ServiceProvider PROVIDER = new ServiceProvider(
            null, SETTINGS, new SamlAddresses("https://id.example", "a1"), Optional.empty());

    private final SignOnRules rules = new SignOnRules(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_the_service_provider_asks_for_and_may_is_accepted() {
        assertThatCode(() -> check(GOOD)).doesNotThrowAnyException();
        assertThatCode(() -> check(GOOD.replaceAll(" (Destination|Assertion\\w+|Protocol\\w+)=\"[^\"]*\"", "")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://sp.example/acs, https://evil.example/acs",
        "https://sp.example/acs, https://sp.example/acs/",
        "HTTP-POST, HTTP-Artifact",
        "/api/saml/a1/authn, /api/saml/a2/authn",
        "11:59:00, 11:44:00",
        "11:59:00, 12:04:00",
        "_1, 1",
        "AuthnRequest, LogoutRequest",
        "IssueInstant, Other"
    })
    void what_it_asks_for_and_may_not_is_refused(String good, String bad) {
        assertThatThrownBy(() -> check(GOOD.replace(good, bad))).isInstanceOf(InvalidSaml.class);
    }

    @Test
    void another_service_provider_is_not_answered() {
        assertThatThrownBy(() -> check(GOOD.replace("urn:sp", "urn:other"))).isInstanceOf(KeystoryException.class)
                .hasMessage("application.saml.auth_request_issuer_not_match");
    }

    private void check(String xml) {
        rules.require(SignOnRequest.read(SamlXml.parse(xml.getBytes(StandardCharsets.UTF_8))), PROVIDER);
    }
}
