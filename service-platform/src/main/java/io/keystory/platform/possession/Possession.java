package io.keystory.platform.possession;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Predicate;

/** Sees to it that tokens which are bound to a key or a certificate are good for nobody without it. */
public final class Possession {

    private final DpopProofs proofs;
    private final ClientCertificates certificates;

    Possession(DpopProofs proofs, ClientCertificates certificates) {
        this.proofs = proofs;
        this.certificates = certificates;
    }

    /**
     * Requires what the token is bound to; throws {@link ProofRefusal}. A token that is bound to nothing costs nothing.
     *
     * @param algorithms those that the client may sign proofs with
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-7.1">RFC 9449, 7.1</a>
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-3">RFC 8705, 3</a>
     */
    public void require(HttpServletRequest request, HttpServletResponse response, PresentedAccess presented,
            Confirmation bound, Predicate<String> algorithms) {
        if (presented.isDpop() != bound.isKey()) {
            throw ProofRefusal.invalidToken(bound.isKey()
                    ? "The access token is bound to a key: send it with the scheme DPoP and a proof."
                    : "The access token is not bound to a key: send it with the scheme Bearer.");
        }
        if (bound.isKey()) {
            proofs.require(request, response, presented.token(), bound, algorithms);
        } else if (!bound.isNone() && !certificates.confirmation(request).filter(bound::equals).isPresent()) {
            throw ProofRefusal.otherCertificate();
        }
    }
}
