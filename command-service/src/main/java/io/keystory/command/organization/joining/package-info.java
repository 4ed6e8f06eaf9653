/**
 * Who joins an organization by themselves, and with which roles: by an e-mail address of its domains, or by signing in
 * through its SSO connectors.
 */
package io.keystory.command.organization.joining;
