/**
 * Grants: what users allowed applications.
 * Depends on the platform and on {@code user}, {@code application}, {@code session}.
 */
package io.keystory.events.grant;
