package io.keystory.platform.possession;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sees to it that tokens which are bound to a key are good for nobody without it. */
public final class Possession {

    private final DpopProofs proofs;

    Possession(DpopProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * Requires what the token is bound to; throws {@link ProofRefusal}. A token that is bound to nothing costs nothing.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-7.1">RFC 9449, 7.1</a>
     */
    public void require(HttpServletRequest request, HttpServletResponse response, PresentedAccess presented,
            Confirmation bound) {
        if (presented.isDpop() != bound.isKey()) {
            throw ProofRefusal.invalidToken(bound.isKey()
                    ? "The access token is bound to a key: send it with the scheme DPoP and a proof."
                    : "The access token is not bound to a key: send it with the scheme Bearer.");
        }
        if (bound.isKey()) {
            proofs.require(request, response, presented.token(), bound);
        }
    }
}
