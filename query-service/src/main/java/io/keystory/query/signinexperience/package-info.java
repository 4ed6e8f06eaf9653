/**
 * The sign-in experience: its read model, {@code /api/sign-in-exp} and what the sign-in pages may know of it, connectors
 * included.
 */
package io.keystory.query.signinexperience;
