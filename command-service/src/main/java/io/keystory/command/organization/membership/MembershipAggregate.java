package io.keystory.command.organization.membership;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.organization.MembershipCommand;
import io.keystory.events.organization.MembershipCommand.AddMember;
import io.keystory.events.organization.MembershipCommand.AssignOrganizationRoles;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipCommand.RemoveOrganizationRole;
import io.keystory.events.organization.MembershipCommand.ReplaceOrganizationRoles;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipView;

/** Runs the {@link MembershipDecider} on the stream between an organization and somebody. */
public final class MembershipAggregate
        extends DecidingAggregate<MembershipView, MembershipCommand, MembershipEvent> {

    MembershipAggregate() {
        super(new MembershipDecider());
    }

    @Decided
    void handle(AddMember command) {
        decide(command);
    }

    @Decided
    void handle(AssignOrganizationRoles command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceOrganizationRoles command) {
        decide(command);
    }

    @Decided
    void handle(RemoveOrganizationRole command) {
        decide(command);
    }

    @Decided
    void handle(RemoveMember command) {
        decide(command);
    }
}
