/** What must be so before an interaction goes back to the provider, and its going. */
package io.keystory.command.interaction.submission;
