/**
 * Signing out at applications: what they were told, and what they could not be told.
 * Depends on the platform and on {@code user}, {@code application}, {@code session}, {@code token}.
 */
package io.keystory.events.logout;
