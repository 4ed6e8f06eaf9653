package io.keystory.command.organization.membership;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.SetChanges;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipCommand;
import io.keystory.events.organization.MembershipCommand.AddMember;
import io.keystory.events.organization.MembershipCommand.AssignOrganizationRoles;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipCommand.RemoveOrganizationRole;
import io.keystory.events.organization.MembershipCommand.ReplaceOrganizationRoles;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleRemoved;
import io.keystory.events.organization.MembershipFold;
import io.keystory.events.organization.MembershipView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.KeystoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides about who belongs to organizations: roles are for members, and end with the membership. */
public final class MembershipDecider implements Decider<MembershipView, MembershipCommand, MembershipEvent> {

    private final MembershipFold fold = new MembershipFold();

    @Override
    public MembershipView initial() {
        return null;
    }

    @Override
    public List<MembershipEvent> decide(MembershipView state, MembershipCommand command) {
        return switch (command) {
            case AddMember c -> add(state, c);
            case AssignOrganizationRoles c -> roles(c).add(member(state).roleIds(), c.roleIds());
            case ReplaceOrganizationRoles c -> roles(c).replace(member(state).roleIds(), c.roleIds());
            case RemoveOrganizationRole c -> roles(c).remove(member(state).roleIds(), c.roleId(), absent());
            case RemoveMember c -> remove(state, c);
        };
    }

    @Override
    public MembershipView evolve(MembershipView state, MembershipEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(MembershipView before, MembershipEvent event) {
        return MembershipClaims.of(event);
    }

    private static List<MembershipEvent> add(MembershipView state, AddMember c) {
        List<MembershipEvent> events = new ArrayList<>();
        if (state == null) {
            events.add(new MemberAdded(c.membershipId().organizationId(), c.membershipId().member()));
        }
        events.addAll(roles(c).add(state == null ? Set.of() : state.roleIds(), c.roleIds()));
        return events;
    }

    private static List<MembershipEvent> remove(MembershipView state, RemoveMember c) {
        if (state == null) {
            throw absent();
        }
        return List.of(new MemberRemoved(c.membershipId().organizationId(), c.membershipId().member()));
    }

    private static MembershipView member(MembershipView state) {
        if (state == null) {
            throw new KeystoryException("organization.require_membership", 422);
        }
        return state;
    }

    private static SetChanges<OrganizationRoleId, MembershipEvent> roles(MembershipCommand c) {
        OrganizationId organization = c.membershipId().organizationId();
        Member member = c.membershipId().member();
        return new SetChanges<>(OrganizationRoleId::value,
                role -> new OrganizationRoleAssigned(organization, member, role),
                role -> new OrganizationRoleRemoved(organization, member, role));
    }

    private static KeystoryException absent() {
        return new KeystoryException("entity.not_found", 404);
    }
}
