package io.keystory.command.ssoconnector.signin;

/**
 * One attempt to sign in at the provider of an enterprise.
 *
 * @param owner what it belongs to, such as a verification; goes to a SAML provider and comes back, so it is no secret
 * @param state what the page recognizes the answer by
 * @param redirectUri where people come back to
 */
public record SsoAttempt(String owner, String state, String redirectUri) {}
