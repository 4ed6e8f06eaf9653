/**
 * Events as files: JSON Lines, each with the stored envelope as it is stored, what is encrypted still encrypted, and a
 * running SHA-256, so that nothing can be cut out or changed unnoticed.
 */
package io.keystory.store.transfer;
