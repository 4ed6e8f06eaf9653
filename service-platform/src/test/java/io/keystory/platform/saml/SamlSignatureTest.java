package io.keystory.platform.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.saml.BaseSAML2BindingBuilder;
import org.keycloak.saml.SignatureAlgorithm;
import org.keycloak.saml.processing.core.saml.v2.util.DocumentUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SamlSignatureTest {

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final String REQUEST = """
            <p:AuthnRequest xmlns:p="%s" xmlns:a="%s" ID="_1" Version="2.0"><a:Issuer>sp</a:Issuer></p:AuthnRequest>"""
            .formatted(PROTOCOL, ASSERTION);

    private static SigningCertificate made;
    private static X509Certificate certificate;

    @BeforeAll
    static void make() {
        Instant now = Instant.now();
        made = SigningCertificate.create("sp", now.minusSeconds(60), now.plusSeconds(3600));
        certificate = SigningCertificate.read(made.certificate());
    }

    @Test
    void what_is_signed_as_a_whole_is_accepted() throws Exception {
        Document signed = signed();

        SamlSignature.require(signed.getDocumentElement(), List.of(other(), certificate));
        assertThat(SamlSignature.isOn(signed.getDocumentElement())).isTrue();
    }

    @Test
    void what_is_changed_unsigned_or_signed_by_somebody_else_is_refused() throws Exception {
        Document changed = signed();
        changed.getDocumentElement().setAttribute("Destination", "elsewhere");

        refused(changed.getDocumentElement(), certificate);
        refused(signed().getDocumentElement(), other());
        refused(parsed(REQUEST).getDocumentElement(), certificate);
    }

    @Test
    void what_is_wrapped_around_something_signed_is_refused() throws Exception {
        Document wrapped = parsed(REQUEST.replace("_1", "_evil"));
        Element evil = wrapped.getDocumentElement();
        Element good = (Element) wrapped.importNode(signed().getDocumentElement(), true);
        Element signature = SamlXml.children(good, "http://www.w3.org/2000/09/xmldsig#", "Signature").getFirst();
        evil.appendChild(signature);
        evil.appendChild(good);

        refused(evil, certificate);
        evil.setAttribute("ID", "_1");
        refused(evil, certificate);
    }

    @Test
    void a_document_type_is_refused_and_so_are_entities() {
        assertThatThrownBy(() -> parsed("<!DOCTYPE a [<!ENTITY b \"" + "b".repeat(99) + "\">]><a>&b;&b;</a>"))
                .isInstanceOf(InvalidSaml.class);
        assertThatThrownBy(() -> parsed("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"))
                .isInstanceOf(InvalidSaml.class);
        assertThatThrownBy(() -> parsed("<a>")).isInstanceOf(InvalidSaml.class);
    }

    @Test
    void a_comment_does_not_cut_a_value_short() {
        assertThat(parsed("<a>me@example.com<!-- -->.evil.org</a>").getDocumentElement().getTextContent())
                .isEqualTo("me@example.com.evil.org");
    }

    @Test
    void what_becomes_too_long_when_it_is_inflated_is_refused() {
        String bomb = deflated(new byte[64 << 20]);

        assertThatThrownBy(() -> SamlXml.parse(SamlBinding.redirected(bomb))).isInstanceOf(InvalidSaml.class);
        assertThatThrownBy(() -> SamlBinding.redirected("bm90IGRlZmxhdGVk")).isInstanceOf(InvalidSaml.class);
        assertThatThrownBy(() -> SamlBinding.posted("a")).isInstanceOf(InvalidSaml.class);
        assertThat(SamlBinding.posted(SamlBinding.toPost(REQUEST.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(SamlBinding.posted(deflated(REQUEST.getBytes(StandardCharsets.UTF_8))));
        assertThat(SamlBinding.redirected(deflated(REQUEST.getBytes(StandardCharsets.UTF_8))))
                .asString(StandardCharsets.UTF_8).isEqualTo(REQUEST);
    }

    private static String deflated(byte[] message) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SamlBinding.toPost(deflated.toByteArray());
    }

    private static void refused(Element element, X509Certificate by) {
        assertThatThrownBy(() -> SamlSignature.require(element, List.of(by))).isInstanceOf(InvalidSaml.class);
    }

    private static X509Certificate other() {
        Instant now = Instant.now();
        return SigningCertificate.read(SigningCertificate.create("sp", now, now.plusSeconds(60)).certificate());
    }

    private static Document signed() throws Exception {
        Document document = parsed(REQUEST);
        new BaseSAML2BindingBuilder<>()
                .signWith(null, new KeyPair(certificate.getPublicKey(), SigningCertificate.readKey(
                        made.privateKey().value())), certificate)
                .signatureAlgorithm(SignatureAlgorithm.RSA_SHA256)
                .signDocument(document);
        return parsed(DocumentUtil.asString(document));
    }

    private static Document parsed(String xml) {
        return SamlXml.parse(xml.getBytes(StandardCharsets.UTF_8));
    }
}
