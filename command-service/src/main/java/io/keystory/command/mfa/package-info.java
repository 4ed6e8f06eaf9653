/**
 * Second factors: authenticator apps, passkeys and backup codes, how they are checked, and whether a sign-in needs one.
 * Depends on {@code user}, {@code password} (which counts failed attempts), {@code signinexperience} and the platform.
 */
package io.keystory.command.mfa;
