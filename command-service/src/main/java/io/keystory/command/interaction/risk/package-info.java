/** How unusual a sign-in is, decided from facts that are handed in; knows events only. */
package io.keystory.command.interaction.risk;
