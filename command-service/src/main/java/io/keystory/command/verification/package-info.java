/** Decides about: fresh proofs of users being themselves, for sensitive changes. */
package io.keystory.command.verification;
