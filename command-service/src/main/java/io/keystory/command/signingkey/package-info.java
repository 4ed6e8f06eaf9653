/** The keys that sign tokens: generated here, kept in rings by algorithm, private parts in the vault. */
package io.keystory.command.signingkey;

