/** Proofs at the identity providers of enterprises, whose accounts they are of, and who has to prove themselves there. */
package io.keystory.command.interaction.sso;
