package io.keystory.command.upstream.saml;

import io.keystory.platform.saml.SamlBinding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.keycloak.saml.SAML2AuthnRequestBuilder;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.common.util.DocumentUtil;
import org.springframework.web.util.UriComponentsBuilder;
import org.w3c.dom.Document;

/**
 * Asks providers who somebody is.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf">SAML Core 2.0, 3.4.1</a>
 */
final class SignOnRequests {

    private final Clock clock;

    SignOnRequests(Clock clock) {
        this.clock = clock;
    }

    /** Where somebody is sent; {@code relayState} comes back with the answer. */
    String address(SamlProvider provider, ServiceProvider us, String requestId, String relayState) {
        return UriComponentsBuilder.fromUri(provider.signOn())
                .queryParam("SAMLRequest", "{request}").queryParam("RelayState", "{state}").encode()
                .buildAndExpand(SamlBinding.toRedirect(document(provider, us, requestId)), relayState).toUriString();
    }

    private byte[] document(SamlProvider provider, ServiceProvider us, String requestId) {
        try {
            Document request = new SAML2AuthnRequestBuilder()
                    .destination(provider.signOn().toString())
                    .issuer(us.entityId())
                    .assertionConsumerUrl(us.acsUrl())
                    .protocolBinding(SamlBinding.POST)
                    .toDocument();
            request.getDocumentElement().setAttribute("ID", requestId);
            request.getDocumentElement().setAttribute(
                    "IssueInstant", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            return DocumentUtil.getDocumentAsString(request).getBytes(StandardCharsets.UTF_8);
        } catch (ConfigurationException | ProcessingException e) {
            throw new IllegalStateException("The request cannot be written", e);
        }
    }
}
