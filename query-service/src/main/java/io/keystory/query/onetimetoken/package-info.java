/**
 * One-time tokens: the read model of which there are, and reads of {@code /api/one-time-tokens}. Whose a token is is
 * personal, so it is folded from the log when it is asked for, and found by the links of the vault.
 */
package io.keystory.query.onetimetoken;
