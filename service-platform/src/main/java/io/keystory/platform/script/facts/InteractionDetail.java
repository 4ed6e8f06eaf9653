package io.keystory.platform.script.facts;

import io.keystory.events.interaction.Verification;
import io.keystory.events.user.identity.ExternalUser;

/** How much is told of an interaction to whoever looks at it. */
public enum InteractionDetail {

    /** Nothing. */
    NOTHING,

    /** What was proven, for the person themselves: what failed may have been about somebody else. */
    PROVEN,

    /** All but what other providers told beside who somebody is. */
    WITHOUT_RAW_DATA,

    /** All that scripts are told, too. */
    EVERYTHING;

    boolean tells(Verification verification) {
        return this != NOTHING && (this != PROVEN || verification.hasPassed());
    }

    /** As much of somebody; null for null. */
    ExternalUser of(ExternalUser person) {
        return this == EVERYTHING || person == null ? person
                : new ExternalUser(person.id(), person.email(), person.phone(), person.name(), person.avatar(), null);
    }
}
