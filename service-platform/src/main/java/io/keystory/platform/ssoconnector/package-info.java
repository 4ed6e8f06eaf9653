/**
 * Enterprise SSO connectors as every service speaks of them: which providers there are, what each has to know, what the
 * API shows, where we are for them, and what they say of themselves. Uses {@code connector}, {@code saml} and {@code
 * outbound}.
 */
package io.keystory.platform.ssoconnector;
