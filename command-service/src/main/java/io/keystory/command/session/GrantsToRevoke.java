package io.keystory.command.session;

import io.keystory.events.grant.GrantView;
import io.keystory.events.platform.KeystoryException;

/** What ends together with a session of all that was allowed in it. */
enum GrantsToRevoke {
    /** Whatever was not allowed for the time after it: what does not have {@code offline_access}. */
    ONLINE,
    /** What the installation's own applications were allowed, for afterwards too. */
    FIRST_PARTY,
    ALL;

    /** The choice of that name, {@link #ONLINE} for null; 400 guard.invalid_input when there is none. */
    static GrantsToRevoke of(String name) {
        return switch (name) {
            case null -> ONLINE;
            case "firstParty" -> FIRST_PARTY;
            case "all" -> ALL;
            default -> throw KeystoryException.invalidInput("revokeGrantsTarget", "is all or firstParty");
        };
    }

    /** Whether a grant, to an application of a third party or not, ends too. */
    boolean includes(GrantView grant, boolean isThirdParty) {
        return this == ALL || this == FIRST_PARTY && !isThirdParty || !grant.scopes().contains("offline_access");
    }
}
