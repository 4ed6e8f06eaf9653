/** The tokens that providers gave a user: how they are decided about, and what the vault has of them. */
package io.keystory.command.user.tokenset;
