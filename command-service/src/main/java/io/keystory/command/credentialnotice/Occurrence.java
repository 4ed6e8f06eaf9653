package io.keystory.command.credentialnotice;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserView;

/**
 * A credential that changed.
 *
 * @param before whose it is, as they were until then
 */
record Occurrence(CredentialChange change, UserView before, Recorded<UserEvent> event) {

    /** Whether the primary e-mail address is no longer that of before. */
    boolean isAddressReplaced() {
        return change == CredentialChange.EMAIL_CHANGED || change == CredentialChange.EMAIL_REMOVED;
    }

    /** Whether whoever did it was signed in as the owner, or on the way to it; otherwise somebody managed the account. */
    boolean isByOwner() {
        Actor actor = event.metadata().actor();
        return actor.type() == Actor.Type.ANONYMOUS
                || actor.type() == Actor.Type.USER && before.id().equals(actor.id());
    }
}
