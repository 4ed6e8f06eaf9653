/**
 * Passwords: hashing and verifying them behind bounded permits, hashes brought along from other systems,
 * the rules for new passwords ({@code policy}) and known breached ones ({@code breach}).
 *
 * <p>Depends on the contract's platform types and its names of password algorithms, and on no other slice.
 */
package io.keystory.command.password;
