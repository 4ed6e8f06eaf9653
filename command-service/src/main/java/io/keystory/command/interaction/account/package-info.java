/** Whose account somebody proves, what an account must have and gets of an interaction, and making new ones. */
package io.keystory.command.interaction.account;
