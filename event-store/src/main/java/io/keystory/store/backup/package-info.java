/**
 * Backups of everything that cannot be derived: log, vault and tokens, as they stood at one moment. Read models are
 * made again from the log.
 */
package io.keystory.store.backup;
