package io.keystory.command.organization.membership;

import io.keystory.command.automation.Automation;
import io.keystory.command.organization.InVain;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Nobody belongs to an organization, or has a role in it, who was deleted, or if it was, in the moment between the look and
 * the event.
 */
public final class WhenMemberAddedThenRemoveWhoIsGone implements Automation<MembershipEvent> {

    private final InVain inVain;

    public WhenMemberAddedThenRemoveWhoIsGone(LogReader log, Streams streams) {
        inVain = new InVain(log, streams, Set.of(MemberAdded.class, OrganizationRoleAssigned.class),
                WhenMemberAddedThenRemoveWhoIsGone::parties);
    }

    @Override
    public Class<MembershipEvent> trigger() {
        return MembershipEvent.class;
    }

    @Override
    public String occasion() {
        return "a new member, or a new role of one";
    }

    @Override
    public Stream<RemoveMember> commands(Recorded<MembershipEvent> event) {
        return inVain.was(event) ? Stream.of(new RemoveMember(
                new MembershipId(event.event().organizationId(), event.event().member()))) : Stream.empty();
    }

    private static Stream<StreamId> parties(DomainEvent event) {
        return event instanceof MembershipEvent membership
                ? Stream.of(membership.organizationId().stream(), stream(membership.member())) : Stream.empty();
    }

    private static StreamId stream(Member member) {
        return member.type() == MemberType.USER
                ? new UserId(member.id()).stream() : new ApplicationId(member.id()).stream();
    }
}
