package io.keystory.oidc.application;

/**
 * Whether tokens are given at the authorization endpoint at all, to clients that registered for it.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ImplicitFlowAuth">OpenID Connect Core 3.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-2.1.2">RFC 9700, 2.1.2 (advises against it)</a>
 */
@FunctionalInterface
public interface ImplicitFlow {

    /** The grant type of the clients that may. */
    String GRANT_TYPE = "implicit";

    /** Whether it is open in this installation. */
    boolean isOffered();
}
