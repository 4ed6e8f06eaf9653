package io.keystory.command.organization;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which events link users, applications or organizations of which one was deleted in the moment between the look and
 * the event. There may be very many: those behind an event are looked at with it, so that nobody waits long behind whoever
 * asks about one after the other, on one thread.
 */
public final class InVain {

    private static final int AHEAD = 500;

    private static final Map<String, Fold<?, ?>> FOLDS = Map.of(UserId.STREAM_TYPE, new UserFold(),
            ApplicationId.STREAM_TYPE, new ApplicationFold(), OrganizationId.STREAM_TYPE, new OrganizationFold());

    private final LogReader log;
    private final Streams streams;
    private final Set<String> types;
    private final Function<DomainEvent, Stream<StreamId>> parties;
    /** Found once and for all: who was gone by a position was gone by it. */
    private Findings findings = new Findings(0, 0, Set.of());

    /**
     * @param types of the events
     * @param parties the streams of whom and what an event links; none for an event of another type
     */
    public InVain(LogReader log, Streams streams, Set<Class<? extends DomainEvent>> types,
            Function<DomainEvent, Stream<StreamId>> parties) {
        this.log = log;
        this.streams = streams;
        this.types = types.stream().map(InVain::name).collect(Collectors.toUnmodifiableSet());
        this.parties = parties;
    }

    /** Whether something that the event links was gone before it: what goes later ends the link with that. */
    public boolean was(Recorded<? extends DomainEvent> event) {
        if (!types.contains(name(event.event().getClass()))) {
            return false;
        }
        if (!findings.include(event.position())) {
            findings = look(event.position());
        }
        return findings.inVain().contains(event.position());
    }

    private static String name(Class<?> type) {
        return EventTypes.describe(type).value();
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
        Window window = log.after(position - 1, most, types);
        Set<StreamId> present = present(window.events().stream().flatMap(event -> parties.apply(event.event())));
        return new Findings(position, window.upTo(), window.events().stream()
                .filter(event -> parties.apply(event.event())
                        .anyMatch(party -> !present.contains(party) && wasGone(party, event.position())))
                .map(Recorded::position)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Set<StreamId> present(Stream<StreamId> asked) {
        Map<String, List<StreamId>> kinds = asked.distinct().collect(Collectors.groupingBy(StreamId::type));
        return kinds.entrySet().stream()
                .flatMap(kind -> streams.foldAll(kind.getValue(), FOLDS.get(kind.getKey())).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean wasGone(StreamId party, long position) {
        return streams.fold(party, FOLDS.get(party.type()), position).value() == null;
    }

    /** What was found of the events from one position up to another: where those are that were in vain. */
    private record Findings(long from, long upTo, Set<Long> inVain) {

        boolean include(long position) {
            return from <= position && position <= upTo;
        }
    }
}
