/** Hooks: their read model and the reads of {@code /api/hooks}. Uses the audit slice for what they were told. */
package io.keystory.query.hook;
