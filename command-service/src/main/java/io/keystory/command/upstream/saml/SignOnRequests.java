package io.keystory.command.upstream.saml;

import io.keystory.command.upstream.saml.ServiceProviderKeys.Pair;
import io.keystory.platform.saml.SamlBinding;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.keycloak.saml.BaseSAML2BindingBuilder;
import org.keycloak.saml.SAML2AuthnRequestBuilder;
import org.keycloak.saml.SAML2NameIDPolicyBuilder;
import org.keycloak.saml.SignatureAlgorithm;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.w3c.dom.Document;

/**
 * Asks providers who somebody is, in the redirect binding.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf">SAML Core 2.0, 3.4.1</a>
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf">SAML Bindings 2.0, 3.4</a>
 */
final class SignOnRequests {

    private final Clock clock;

    SignOnRequests(Clock clock) {
        this.clock = clock;
    }

    /** Where somebody is sent; {@code relayState} comes back with the answer. */
    String address(SamlProvider provider, ServiceProvider us, String requestId, String relayState) {
        BaseSAML2BindingBuilder<?> binding = new BaseSAML2BindingBuilder<>();
        binding.relayState(relayState);
        us.keys().signing().ifPresent(pair -> sign(binding, pair));
        try {
            return binding.redirectBinding(document(provider, us, requestId))
                    .requestURI(provider.signOn().toString()).toString();
        } catch (ConfigurationException | ProcessingException | IOException e) {
            throw new IllegalStateException("The request cannot be written", e);
        }
    }

    private static void sign(BaseSAML2BindingBuilder<?> binding, Pair pair) {
        binding.signWith(null, pair.privateKey(), pair.certificate().getPublicKey(), pair.certificate());
        binding.signatureAlgorithm(SignatureAlgorithm.RSA_SHA256);
        binding.signDocument();
    }

    private Document document(SamlProvider provider, ServiceProvider us, String requestId)
            throws ConfigurationException, ProcessingException {
        SAML2AuthnRequestBuilder builder = new SAML2AuthnRequestBuilder()
                .destination(provider.signOn().toString())
                .issuer(us.entityId())
                .assertionConsumerUrl(us.acsUrl())
                .protocolBinding(SamlBinding.POST);
        if (us.nameIdFormat() != null) {
            builder.nameIdPolicy(SAML2NameIDPolicyBuilder.format(us.nameIdFormat()).setAllowCreate(true));
        }
        Document request = builder.toDocument();
        request.getDocumentElement().setAttribute("ID", requestId);
        request.getDocumentElement().setAttribute(
                "IssueInstant", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return request;
    }
}
