package io.keystory.command.organization.joining;

import io.keystory.command.platform.EmailDomain;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserId;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.List;

/** Lets people into the organizations that want everybody with an e-mail address of their domains. */
public final class JoiningByEmail {

    private final JoiningMembers members;

    public JoiningByEmail(Claims claims, Streams streams) {
        this.members = new JoiningMembers(claims, streams);
    }

    /** The commands that make the user a member, with the roles that each gives; {@code email} was verified, or is null. */
    public List<Command> of(UserId user, String email) {
        return email == null ? List.of() : members.of(JoiningClaims.DOMAINS, EmailDomain.spellings(email), user);
    }
}
