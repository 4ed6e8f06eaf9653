/**
 * Sessions: browsers in which a user is signed in.
 * Depends on the platform and on {@code user}, {@code application}, {@code interaction}, {@code grant}.
 */
package io.keystory.events.session;
