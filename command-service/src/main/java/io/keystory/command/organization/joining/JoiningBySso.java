package io.keystory.command.organization.joining;

import io.keystory.events.platform.Command;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Set;

/** Lets people into the organizations that want everybody who signs in through an SSO connector. */
public final class JoiningBySso {

    private final JoiningMembers members;

    public JoiningBySso(Claims claims, Streams streams) {
        this.members = new JoiningMembers(claims, streams);
    }

    /** The commands that make the user, who signed in through the connector, a member with the roles that each gives. */
    public List<Command> of(UserId user, SsoConnectorId connector) {
        return members.of(JoiningClaims.CONNECTORS, Set.of(connector.value()), user);
    }
}
