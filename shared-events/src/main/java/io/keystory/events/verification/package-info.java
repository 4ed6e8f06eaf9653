/** Fresh proofs of users being themselves, for sensitive changes. Depends on the platform and on {@code user}. */
package io.keystory.events.verification;
