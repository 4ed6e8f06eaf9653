package io.keystory.command.organization.membership;

import io.keystory.command.automation.Automation;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import io.keystory.store.read.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nobody belongs to an organization, or has a role in it, who was deleted, or if it was, in the moment between the look and
 * the event. Very many may be added at once: those behind an event are looked at with it, so that nothing else waits long.
 */
public final class WhenMemberAddedThenRemoveWhoIsGone implements Automation<MembershipEvent> {

    private static final int AHEAD = 500;

    private static final Set<String> TYPES = Set.of(EventTypes.describe(MemberAdded.class).value(),
            EventTypes.describe(OrganizationRoleAssigned.class).value());

    private static final Map<String, Fold<?, ?>> FOLDS = Map.of(UserId.STREAM_TYPE, new UserFold(),
            ApplicationId.STREAM_TYPE, new ApplicationFold(), OrganizationId.STREAM_TYPE, new OrganizationFold());

    private final LogReader log;
    private final Streams streams;
    /** What is found never changes: who was gone by a position was gone by it. Only the thread of automations asks. */
    private Findings findings = new Findings(0, 0, Set.of());

    public WhenMemberAddedThenRemoveWhoIsGone(LogReader log, Streams streams) {
        this.log = log;
        this.streams = streams;
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
        if (!TYPES.contains(EventTypes.describe(event.event().getClass()).value())) {
            return Stream.empty();
        }
        if (!findings.include(event.position())) {
            findings = look(event.position());
        }
        return findings.inVain().contains(event.position()) ? Stream.of(new RemoveMember(
                new MembershipId(event.event().organizationId(), event.event().member()))) : Stream.empty();
    }

    /** Where something cannot be read, only those wait whom it is about. */
    private Findings look(long position) {
        try {
            return look(position, AHEAD);
        } catch (KeystoryException unreadable) {
            return look(position, 1);
        }
    }

    private Findings look(long position, int most) {
        Window window = log.after(position - 1, most, TYPES);
        Set<StreamId> present = present(window.events().stream().flatMap(event -> parties(event.event())));
        return new Findings(position, window.upTo(), window.events().stream()
                .filter(event -> parties(event.event())
                        .anyMatch(party -> !present.contains(party) && wasGone(party, event.position())))
                .map(Recorded::position)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Set<StreamId> present(Stream<StreamId> parties) {
        Map<String, List<StreamId>> kinds = parties.distinct().collect(Collectors.groupingBy(StreamId::type));
        return kinds.entrySet().stream()
                .flatMap(kind -> streams.foldAll(kind.getValue(), FOLDS.get(kind.getKey())).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What goes after the event ends the link with that. */
    private boolean wasGone(StreamId party, long position) {
        return streams.fold(party, FOLDS.get(party.type()), position).value() == null;
    }

    /** Whom and what an event links; nobody where it cannot be read. */
    private static Stream<StreamId> parties(DomainEvent event) {
        return event instanceof MembershipEvent membership
                ? Stream.of(membership.organizationId().stream(), stream(membership.member())) : Stream.empty();
    }

    private static StreamId stream(Member member) {
        return member.type() == MemberType.USER
                ? new UserId(member.id()).stream() : new ApplicationId(member.id()).stream();
    }

    /** What was found of the events from one position up to another: where those are that were in vain. */
    private record Findings(long from, long upTo, Set<Long> inVain) {

        boolean include(long position) {
            return from <= position && position <= upTo;
        }
    }
}
