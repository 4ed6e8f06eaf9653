/** Decides about: codes that are sent to somebody to see whether they receive them. Uses {@code message}. */
package io.keystory.command.verification.code;
