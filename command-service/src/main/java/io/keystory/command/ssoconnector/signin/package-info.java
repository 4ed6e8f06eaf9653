/** Signing in through enterprise SSO connectors, whichever protocol their providers speak. */
package io.keystory.command.ssoconnector.signin;
