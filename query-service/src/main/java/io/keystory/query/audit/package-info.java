/** The audit log: where what happened is found, and the reads of {@code /api/logs}. */
package io.keystory.query.audit;
