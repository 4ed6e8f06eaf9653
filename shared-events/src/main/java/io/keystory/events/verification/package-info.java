/**
 * Fresh proofs of users being themselves, for sensitive changes, and codes that were sent to somebody. Depends on the
 * platform, on {@code user} and on {@code message}.
 */
package io.keystory.events.verification;
