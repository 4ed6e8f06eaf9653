package io.keystory.command.organization.membership;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipCommand.AddMember;
import io.keystory.events.organization.MembershipFold;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.Optional;

/** Organizations as of this moment. */
public final class Organizations {

    private final Streams streams;

    public Organizations(Streams streams) {
        this.streams = streams;
    }

    /** The organization; 404 when there is none. */
    public OrganizationView of(OrganizationId id) {
        return find(id).orElseThrow(() -> KeystoryException.notFound("organizations", id.value()));
    }

    /** The organization; empty when there is none. */
    public Optional<OrganizationView> find(OrganizationId id) {
        return streams.fold(id.stream(), new OrganizationFold());
    }

    /** The command that makes a user a member of an organization, with the roles that it gives those who join. */
    public static AddMember joining(UserId user, OrganizationView organization) {
        return new AddMember(new MembershipId(new OrganizationId(organization.id()), Member.of(user)),
                organization.joiningRoleIds());
    }

    /** Whether somebody belongs to an organization that exists. */
    public boolean haveMember(MembershipId id) {
        return find(id.organizationId()).isPresent()
                && streams.fold(id.stream(), new MembershipFold()).isPresent();
    }
}
