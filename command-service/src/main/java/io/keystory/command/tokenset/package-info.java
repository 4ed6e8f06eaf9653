/** Tokens that providers gave users: kept in the vault, refreshed when they are asked for, and forgotten. */
package io.keystory.command.tokenset;
