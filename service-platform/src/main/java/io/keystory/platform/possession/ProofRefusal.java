package io.keystory.platform.possession;

/** A token was presented without the proof that belongs to it; it carries no stack trace. */
public final class ProofRefusal extends RuntimeException {

    private final String error;
    private final String challenge;

    private ProofRefusal(String error, String description) {
        this(error, description, "DPoP error=\"" + error + "\", algs=\"" + String.join(" ", DpopProof.ALGORITHMS) + "\"");
    }

    private ProofRefusal(String error, String description, String challenge) {
        super(description, null, false, false);
        this.error = error;
        this.challenge = challenge;
    }

    /** The proof is missing, malformed, too old, used before, or made for something else. */
    static ProofRefusal invalidProof(String description) {
        return new ProofRefusal("invalid_dpop_proof", description);
    }

    /** The proof needs the nonce that comes with this answer. */
    static ProofRefusal nonceNeeded() {
        return new ProofRefusal("use_dpop_nonce", "Make the proof with the nonce that the header DPoP-Nonce gives.");
    }

    /** The token is bound to something that was not proved. */
    static ProofRefusal invalidToken(String description) {
        return new ProofRefusal("invalid_token", description);
    }

    /** The token is bound to a certificate that was not shown. */
    static ProofRefusal otherCertificate() {
        return new ProofRefusal("invalid_token", "The access token is bound to a certificate: connect with it.",
                "Bearer error=\"invalid_token\"");
    }

    /** The code in the protocol. */
    public String error() {
        return error;
    }

    /** The challenge of a resource server. @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-7.1">RFC 9449, 7.1</a> */
    public String challenge() {
        return challenge;
    }
}
