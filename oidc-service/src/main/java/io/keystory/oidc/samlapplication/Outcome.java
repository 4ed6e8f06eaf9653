package io.keystory.oidc.samlapplication;

/**
 * What came of an authorization request.
 *
 * @param code null when it was refused
 * @param error why, or null
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2">RFC 6749, 4.1.2</a>
 */
record Outcome(String code, String state, String error) {}
