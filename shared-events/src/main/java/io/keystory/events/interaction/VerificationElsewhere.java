package io.keystory.events.interaction;

import io.keystory.events.user.identity.ExternalUser;
import java.util.Set;

/** Somebody signs in at another provider, who says who they are; an account can always be signed in to by that. */
public sealed interface VerificationElsewhere extends Verification permits SocialVerification, EnterpriseSsoVerification {

    /** Who signed in there; null before. */
    ExternalUser person();

    /** What the provider gave to be asked on the person's behalf, where that is kept. */
    @Override
    default Set<String> secretIds() {
        return hasPassed() && person() != null ? Set.of(person().keyed(id())) : Set.of();
    }

    @Override
    default boolean identifies(InteractionKind kind) {
        return kind == InteractionKind.SIGN_IN;
    }

    @Override
    default boolean canBeAdopted() {
        return true;
    }

    @Override
    default boolean standsForPassword() {
        return true;
    }
}
