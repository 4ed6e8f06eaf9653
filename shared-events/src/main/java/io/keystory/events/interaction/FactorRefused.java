package io.keystory.events.interaction;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;

/**
 * What was given for a second factor, or a passkey to sign in with, is wrong, of another question, or was used before.
 * A verification of the same kind stays as it is.
 *
 * @param kind see {@link Verification#kind}
 * @param reason the stable error code
 */
@EventType(value = "interaction.factor_refused", category = Category.ACTIVITY)
public record FactorRefused(InteractionId interactionId, String kind, String reason) implements RefusedAtOnce {}
