/** Proofs of who signed-in users are at social providers, for linking. */
package io.keystory.command.verification.social;
