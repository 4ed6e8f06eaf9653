/** Proofs at social providers, and whose accounts they are of. */
package io.keystory.command.interaction.social;
