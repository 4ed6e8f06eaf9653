package io.keystory.events.clientregistration;

/**
 * Somebody who is trusted to vouch for software.
 *
 * @param issuer as statements name it
 * @param jwksUri where its public keys are
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2.3">RFC 7591, 2.3</a>
 */
public record SoftwareStatementIssuer(String issuer, String jwksUri) {}
