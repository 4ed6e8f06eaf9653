/**
 * Second factors in interactions: how they are proven and set up, and which rules ask for them. Depends on the frame of
 * interactions, on {@code mfa} and on {@code verification} (which sends codes).
 */
package io.keystory.command.interaction.mfa;
