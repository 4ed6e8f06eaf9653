/** Decides about: interactions: one attempt to sign in, register or recover, step by step. */
package io.keystory.command.interaction;
