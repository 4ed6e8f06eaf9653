package io.keystory.events.organization;

import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.util.Set;

/** What can be asked of the aggregate between an organization and somebody. */
public sealed interface MembershipCommand extends Command {

    MembershipId membershipId();

    @Override
    default StreamId stream() {
        return membershipId().stream();
    }

    /** Makes somebody a member, with these roles beside those they have; who is a member already stays one. */
    record AddMember(MembershipId membershipId, Set<OrganizationRoleId> roleIds) implements MembershipCommand {}

    /** Gives a member these roles beside those they have. */
    record AssignOrganizationRoles(MembershipId membershipId, Set<OrganizationRoleId> roleIds)
            implements MembershipCommand {}

    /** Gives a member exactly these roles. */
    record ReplaceOrganizationRoles(MembershipId membershipId, Set<OrganizationRoleId> roleIds)
            implements MembershipCommand {}

    /** Takes a role from a member; 404 when they do not have it. */
    record RemoveOrganizationRole(MembershipId membershipId, OrganizationRoleId roleId)
            implements MembershipCommand {}

    /** Ends a membership with its roles; 404 when there is none. */
    record RemoveMember(MembershipId membershipId) implements MembershipCommand {}
}
