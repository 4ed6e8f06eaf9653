/**
 * Decides about: enterprise SSO connectors, whose people sign in through them, and how their providers are reached. Uses
 * {@code connector} for secrets in the vault and {@code upstream} for OpenID providers.
 */
package io.keystory.command.ssoconnector;
