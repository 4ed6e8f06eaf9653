/** Decides about: sessions: browsers in which a user is signed in. */
package io.keystory.command.session;

