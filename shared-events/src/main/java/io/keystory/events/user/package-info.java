/**
 * Users: their identifiers, profiles, passwords and roles.
 * Depends on the platform and on {@code role}, {@code application}.
 */
package io.keystory.events.user;
