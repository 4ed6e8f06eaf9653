package io.keystory.command.organization.membership;

import io.keystory.command.automation.Automation;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.stream.Stream;

/** Nobody belongs to an organization who was deleted, or to one that was, in the moment between the look and the event. */
public final class WhenMemberAddedThenRemoveWhoIsGone implements Automation<MemberAdded> {

    private final Streams streams;

    public WhenMemberAddedThenRemoveWhoIsGone(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Class<MemberAdded> trigger() {
        return MemberAdded.class;
    }

    @Override
    public Stream<RemoveMember> commands(Recorded<MemberAdded> event) {
        OrganizationId organization = event.event().organizationId();
        Member member = event.event().member();
        boolean isInVain = isGone(organization.stream(), new OrganizationFold(), event)
                || (member.type() == MemberType.USER
                        ? isGone(new UserId(member.id()).stream(), new UserFold(), event)
                        : isGone(new ApplicationId(member.id()).stream(), new ApplicationFold(), event));
        return isInVain ? Stream.of(new RemoveMember(new MembershipId(organization, member))) : Stream.empty();
    }

    /** Whether it was gone before the event: what goes later ends the link with that. */
    private <V, E extends DomainEvent> boolean isGone(StreamId stream, Fold<V, E> fold, Recorded<MemberAdded> event) {
        return streams.fold(stream, fold).isEmpty() && streams.fold(stream, fold, event.position()).value() == null;
    }
}
