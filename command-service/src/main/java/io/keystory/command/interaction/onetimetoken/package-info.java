/** Proving by a one-time token that somebody receives what is sent to an e-mail address. */
package io.keystory.command.interaction.onetimetoken;
