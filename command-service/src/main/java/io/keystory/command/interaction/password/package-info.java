/** Proving who somebody is by a password, and choosing one for a new account. */
package io.keystory.command.interaction.password;
