package io.keystory.command.organization;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipCommand.AddMember;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lets people into the organizations that want everybody with an e-mail address of their domains. */
public final class JoiningByEmail {

    private final Claims claims;
    private final Streams streams;

    JoiningByEmail(Claims claims, Streams streams) {
        this.claims = claims;
        this.streams = streams;
    }

    /** The commands that make the user a member, with the roles that each gives; {@code email} was verified, or is null. */
    public List<Command> of(UserId user, String email) {
        if (email == null) {
            return List.of();
        }
        String domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        List<StreamId> organizations = claims.ownersOf(EmailDomainClaims.FAMILY, domain);
        return streams.foldAll(organizations, new OrganizationFold()).values().stream()
                .sorted(Comparator.comparing(OrganizationView::id))
                .<Command>map(one -> new AddMember(
                        new MembershipId(new OrganizationId(one.id()), Member.of(user)), one.joiningRoleIds()))
                .toList();
    }
}
