/** The end of interactions that nobody went on with: told once their time is up, by one process at a time. */
package io.keystory.command.interaction.abandonment;
