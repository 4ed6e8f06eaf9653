/**
 * Enterprise SSO connectors: through whom people of an e-mail domain sign in. Uses {@code connector} for how a
 * configuration parts from its secrets.
 */
package io.keystory.events.ssoconnector;
