/**
 * Enterprise SSO connectors and their providers: the read model, and the reads of {@code /api/sso-connectors} and {@code
 * /api/sso-connector-providers}.
 */
package io.keystory.query.ssoconnector;
