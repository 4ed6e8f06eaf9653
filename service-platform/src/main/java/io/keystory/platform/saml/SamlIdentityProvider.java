package io.keystory.platform.saml;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A SAML identity provider.
 *
 * @param signInEndpoint where people are sent, with a request in the address
 * @param certificates those that its messages are signed with, in base64 or PEM; at least one
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf">SAML Metadata 2.0, 2.4.3</a>
 */
public record SamlIdentityProvider(String entityId, String signInEndpoint, List<String> certificates) {

    private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final Set<String> WEB = Set.of("http", "https");
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    /** Throws {@link InvalidSaml} without a name, an address or a readable certificate. */
    public SamlIdentityProvider {
        if (entityId.isBlank() || !isWeb(signInEndpoint) || certificates.isEmpty()) {
            throw new InvalidSaml("The identity provider lacks a name, an address for redirects or a certificate");
        }
        certificates.forEach(SigningCertificate::read);
    }

    /** The first one that a metadata document describes; throws {@link InvalidSaml} when there is none. */
    public static SamlIdentityProvider read(byte[] metadata) {
        Element root = SamlXml.parse(metadata).getDocumentElement();
        Stream<Element> entities = SamlXml.isNamed(root, METADATA, "EntityDescriptor")
                ? Stream.of(root) : SamlXml.children(root, METADATA, "EntityDescriptor").stream();
        return entities.flatMap(entity -> SamlXml.children(entity, METADATA, "IDPSSODescriptor").stream()
                        .map(role -> of(entity.getAttribute("entityID"), role)))
                .findFirst().orElseThrow(() -> new InvalidSaml("The metadata describes no identity provider"));
    }

    /** The certificates, read. */
    public List<X509Certificate> keys() {
        return certificates.stream().map(SigningCertificate::read).toList();
    }

    private static SamlIdentityProvider of(String entityId, Element role) {
        String endpoint = SamlXml.children(role, METADATA, "SingleSignOnService").stream()
                .filter(service -> SamlBinding.REDIRECT.equals(service.getAttribute("Binding")))
                .map(service -> service.getAttribute("Location"))
                .findFirst().orElse("");
        return new SamlIdentityProvider(entityId, endpoint, SamlXml.children(role, METADATA, "KeyDescriptor").stream()
                .filter(key -> !"encryption".equals(key.getAttribute("use")))
                .flatMap(key -> below(key, "KeyInfo", "X509Data", "X509Certificate"))
                .map(certificate -> certificate.getTextContent().strip())
                .toList());
    }

    private static boolean isWeb(String address) {
        try {
            return WEB.contains(String.valueOf(URI.create(address).getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<Element> below(Element parent, String... names) {
        Stream<Element> found = Stream.of(parent);
        for (String name : names) {
            found = found.flatMap(element -> SamlXml.children(element, SIGNATURE, name).stream());
        }
        return found;
    }
}
