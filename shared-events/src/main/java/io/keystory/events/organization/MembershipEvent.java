package io.keystory.events.organization;

import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import java.util.Optional;

/** What happens between an organization and one user or machine: a short stream for each pair. */
public sealed interface MembershipEvent extends DomainEvent {

    OrganizationId organizationId();

    Member member();

    @Override
    default StreamId stream() {
        return new MembershipId(organizationId(), member()).stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return member().subject();
    }

    /** Somebody belongs to the organization. */
    @EventType("organization.member_added")
    record MemberAdded(OrganizationId organizationId, Member member) implements MembershipEvent {}

    /** Somebody no longer belongs to the organization, nor has any role in it. */
    @EventType("organization.member_removed")
    record MemberRemoved(OrganizationId organizationId, Member member) implements MembershipEvent {}

    /** A member has one more role in the organization. */
    @EventType("organization.role_assigned")
    record OrganizationRoleAssigned(OrganizationId organizationId, Member member, OrganizationRoleId roleId)
            implements MembershipEvent {}

    /** A member has one role less in the organization. */
    @EventType("organization.role_removed")
    record OrganizationRoleRemoved(OrganizationId organizationId, Member member, OrganizationRoleId roleId)
            implements MembershipEvent {}
}
