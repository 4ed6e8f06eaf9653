/**
 * Interactions: one attempt to sign in, register or recover, step by step.
 * Depends on the platform and on {@code user}, {@code application}, {@code session}, {@code organization}.
 */
package io.keystory.events.interaction;
