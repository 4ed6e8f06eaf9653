package io.keystory.command.support;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SamlXml;
import io.keystory.platform.saml.SigningCertificate;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.saml.BaseSAML2BindingBuilder;
import org.keycloak.saml.SAML2ErrorResponseBuilder;
import org.keycloak.saml.SAML2LoginResponseBuilder;
import org.keycloak.saml.SignatureAlgorithm;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An identity provider that speaks SAML, and can be made to say what it should not. */
public final class TestSamlProvider {

    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    private static final int LIFETIME_SECONDS = 60;

    private static final String OAEP = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";

    private final String entityId;
    private Optional<Sealing> sealing = Optional.empty();
    private final SigningCertificate keys = SigningCertificate.create(
            "Test", Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600));

    public TestSamlProvider(String entityId) {
        this.entityId = entityId;
    }

    /** What is posted back. */
    public record Posted(String response, String relayState) {

        /** The same with the XML changed after it was signed. */
        public Posted changed(UnaryOperator<String> change) {
            String xml = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8);
            return new Posted(SamlBinding.toPost(change.apply(xml).getBytes(StandardCharsets.UTF_8)), relayState);
        }
    }

    /** How assertions are encrypted, after or without being signed. */
    private record Sealing(X509Certificate recipient, String keyTransport, boolean signsFirst) {}

    /** Encrypts assertions for whom this certificate is of from now on; they are signed before. */
    public TestSamlProvider encryptingFor(String certificate) {
        return sealing(certificate, OAEP, true);
    }

    /** The same without signing anything. */
    public TestSamlProvider encryptingUnsignedFor(String certificate) {
        return sealing(certificate, OAEP, false);
    }

    /** The same, where the key is wrapped in a way that must not be used any more. */
    public TestSamlProvider encryptingWeaklyFor(String certificate) {
        return sealing(certificate, "http://www.w3.org/2001/04/xmlenc#rsa-1_5", true);
    }

    private TestSamlProvider sealing(String certificate, String keyTransport, boolean signsFirst) {
        sealing = Optional.of(new Sealing(SigningCertificate.read(certificate), keyTransport, signsFirst));
        return this;
    }

    /** What an SSO connector for it knows. */
    public String ssoConfig() {
        return ssoConfig("");
    }

    /** The same with more. */
    public String ssoConfig(String more) {
        return "{'entityId': '%s', 'signInEndpoint': 'https://idp.example/sso?tenant=1', 'x509Certificate': '%s'%s}"
                .formatted(entityId, keys.certificate().replace("\n", "\\n"), more);
    }

    /** What a social connector for it is made from; {@code more} are entries of its configuration, each after a comma. */
    public String connector(String target, String more) {
        return "{'connectorId': 'saml', 'metadata': {'target': '%s', 'name': {'en': 'Test'}}, 'config': %s}".formatted(
                target, ssoConfig(more).replace("'entityId'", "'idpEntityId'"));
    }

    /** The answer to whom the address sent here: they are this, with this address. */
    public Posted answer(String address, String nameId, String email) {
        return answer(address, nameId, email, response -> {});
    }

    /** The same, and the response is another before it is signed. */
    public Posted answer(String address, String nameId, String email, Consumer<ResponseType> tampered) {
        Element request = request(address);
        SAML2LoginResponseBuilder builder = new SAML2LoginResponseBuilder()
                .destination(request.getAttribute("AssertionConsumerServiceURL"))
                .issuer(entityId)
                .requestID(request.getAttribute("ID"))
                .requestIssuer(SamlXml.children(
                        request, "urn:oasis:names:tc:SAML:2.0:assertion", "Issuer").getFirst().getTextContent())
                .nameIdentifier(PERSISTENT, nameId)
                .assertionExpiration(LIFETIME_SECONDS)
                .subjectExpiration(LIFETIME_SECONDS);
        try {
            ResponseType response = builder.buildModel();
            response.getAssertions().getFirst().getAssertion().addStatement(attribute("email", email));
            tampered.accept(response);
            return signed(builder.buildDocument(response), relayState(address));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer that nobody signed in. */
    public Posted refusal(String address) {
        Element request = request(address);
        try {
            return signed(new SAML2ErrorResponseBuilder()
                    .destination(request.getAttribute("AssertionConsumerServiceURL")).issuer(entityId)
                    .inResponseTo(request.getAttribute("ID"))
                    .status("urn:oasis:names:tc:SAML:2.0:status:AuthnFailed").buildDocument(), relayState(address));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Posted signed(Document response, String relayState) throws GeneralSecurityException {
        X509Certificate certificate = SigningCertificate.read(keys.certificate());
        BaseSAML2BindingBuilder<?> builder = new BaseSAML2BindingBuilder<>();
        builder.signWith(null, SigningCertificate.readKey(keys.privateKey().value()), certificate.getPublicKey(), certificate);
        builder.signatureAlgorithm(SignatureAlgorithm.RSA_SHA256);
        if (sealing.map(Sealing::signsFirst).orElse(true)) {
            builder.signAssertions();
        }
        sealing.ifPresent(how -> {
            builder.encrypt(how.recipient().getPublicKey());
            builder.encryptionAlgorithm("http://www.w3.org/2009/xmlenc11#aes256-gcm");
            builder.keyEncryptionAlgorithm(how.keyTransport());
        });
        try {
            return new Posted(builder.postBinding(response).encoded(), relayState);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AttributeStatementType attribute(String name, String value) {
        AttributeType attribute = new AttributeType(name);
        attribute.addAttributeValue(value);
        AttributeStatementType statement = new AttributeStatementType();
        statement.addAttribute(new ASTChoiceType(attribute));
        return statement;
    }

    /** The request that somebody was sent here with. */
    public static Element request(String address) {
        return SamlXml.parse(SamlBinding.redirected(parameters(address).get("SAMLRequest").getFirst())).getDocumentElement();
    }

    private static String relayState(String address) {
        return parameters(address).get("RelayState").getFirst();
    }

    private static Map<String, List<String>> parameters(String address) {
        return URLUtils.parseParameters(URI.create(address).getRawQuery());
    }
}
