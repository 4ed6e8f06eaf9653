package io.keystory.events.organization;

import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Elements;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.Set;

/** Folds what happens between an organization and somebody; null while they do not belong to it. */
public final class MembershipFold implements Fold<MembershipView, MembershipEvent> {

    @Override
    public MembershipView evolve(MembershipView v, Recorded<? extends MembershipEvent> recorded) {
        return switch (recorded.event()) {
            case MemberAdded e -> new MembershipView(e.organizationId().value(), e.member(), Set.of());
            case MemberRemoved e -> null;
            case OrganizationRoleAssigned e -> with(v, Elements.with(v.roleIds(), e.roleId()));
            case OrganizationRoleRemoved e -> with(v, Elements.without(v.roleIds(), e.roleId()::equals));
        };
    }

    private static MembershipView with(MembershipView v, Set<OrganizationRoleId> roleIds) {
        return new MembershipView(v.organizationId(), v.member(), roleIds);
    }
}
