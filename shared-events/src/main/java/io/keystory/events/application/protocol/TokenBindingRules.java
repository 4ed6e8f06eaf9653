package io.keystory.events.application.protocol;

import io.keystory.events.platform.Change;

/**
 * What the tokens of a client are bound to.
 *
 * @param dpopBoundAccessTokens whether it must always show a key
 * @param tlsClientCertificateBoundAccessTokens whether they are bound to its certificate
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-5.2">RFC 9449, 5.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-3.4">RFC 8705, 3.4</a>
 */
public record TokenBindingRules(Boolean dpopBoundAccessTokens, Boolean tlsClientCertificateBoundAccessTokens) {

    /** To a key when the client shows one. */
    public static final TokenBindingRules DEFAULTS = new TokenBindingRules(false, false);

    public TokenBindingRules {
        dpopBoundAccessTokens = Boolean.TRUE.equals(dpopBoundAccessTokens);
        tlsClientCertificateBoundAccessTokens = Boolean.TRUE.equals(tlsClientCertificateBoundAccessTokens);
    }

    /** What is to change. */
    public record Changes(
            Change<Boolean> dpopBoundAccessTokens, Change<Boolean> tlsClientCertificateBoundAccessTokens) {

        /** Nothing. */
        public static final Changes NONE = new Changes(Change.none(), Change.none());

        TokenBindingRules over(TokenBindingRules before) {
            return new TokenBindingRules(
                    dpopBoundAccessTokens.or(before.dpopBoundAccessTokens()),
                    tlsClientCertificateBoundAccessTokens.or(before.tlsClientCertificateBoundAccessTokens()));
        }
    }
}
