/** Proving that somebody receives what is sent to an e-mail address or a phone number. */
package io.keystory.command.interaction.code;
