package io.keystory.oidc.token.endpoint;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.possession.ClientCertificates;
import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.possession.DpopProofs;
import io.keystory.platform.possession.ProofRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Finds out what the tokens of a request get bound to.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-5">RFC 9449, 5 (to a key)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-3">RFC 8705, 3 (to a certificate)</a>
 */
public final class TokenBinding {

    private final DpopProofs proofs;
    private final ClientCertificates certificates;

    TokenBinding(DpopProofs proofs, ClientCertificates certificates) {
        this.proofs = proofs;
        this.certificates = certificates;
    }

    /**
     * What the client's tokens get bound to; throws 400 {@code invalid_request} when it must show a key or a certificate
     * and does not.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-5.2">RFC 9449, 5.2 (5: invalid_dpop_proof is for proofs)</a>
     */
    public Confirmation of(Client client, HttpServletRequest request, HttpServletResponse response) {
        if (client.bindsToCertificate()) {
            return certificate(request);
        }
        Confirmation shown = shown(client, request, response);
        if (shown.isNone() && client.mustBindTokens()) {
            throw ProviderError.invalidRequest("Tokens of this client are bound to a key: send a DPoP proof.");
        }
        return shown;
    }

    private Confirmation certificate(HttpServletRequest request) {
        if (request.getHeader("DPoP") != null) {
            throw ProviderError.of(
                    "invalid_dpop_proof", "Tokens of this client are bound to its certificate: send no DPoP proof.");
        }
        return certificates.confirmation(request).orElseThrow(() -> ProviderError.invalidRequest(
                "Tokens of this client are bound to its certificate: connect with it."));
    }

    /** The key whose proof came with the request, and is used up; throws 400 {@code invalid_dpop_proof}. */
    public Confirmation shown(Client client, HttpServletRequest request, HttpServletResponse response) {
        try {
            return proofs.key(request, response, client::maySignWith).orElse(Confirmation.NONE);
        } catch (ProofRefusal e) {
            throw ProviderError.of(e.error(), e.getMessage());
        }
    }
}
