package io.keystory.platform.hook;

import io.keystory.events.hook.Occasion;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationAccepted;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.LogReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The events of one request that are told together: what happened to several members of an organization, say. */
final class SameRequest {

    /** How many are told of at most. */
    private static final int MOST = 5000;

    /** How many events something is created by at most. */
    private static final int STEPS = 50;

    /** How long that takes at most: what follows of itself carries the same id, however much later. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final LogReader log;

    SameRequest(LogReader log) {
        this.log = log;
    }

    /** Whether an event belongs to the creation of what it is about. */
    boolean created(Recorded<DomainEvent> event) {
        String request = event.metadata().requestId();
        return request != null && event.sequence() > 0 && event.sequence() < STEPS
                && log.stream(event.event().stream(), 0, 1).stream()
                        .filter(first -> request.equals(first.metadata().requestId()))
                        .anyMatch(first -> event.position() <= completion(first));
    }

    /** The position at which the same request has made what it creates; that of the event itself where it did no more. */
    long completion(Recorded<DomainEvent> creation) {
        return creation.metadata().requestId() == null ? creation.position() : completion(creation,
                log.stream(creation.event().stream(), creation.sequence(), creation.sequence() + STEPS));
    }

    /** The same, told what happened from there. */
    static long completion(Recorded<DomainEvent> creation, List<Recorded<DomainEvent>> events) {
        Instant end = creation.at().plus(AT_ONCE);
        return events.stream()
                .takeWhile(event -> creation.metadata().requestId().equals(event.metadata().requestId())
                        && !event.at().isAfter(end))
                .mapToLong(Recorded::position).max().orElse(creation.position());
    }

    /** Whether somebody became a member by an invitation, which is accepted right before. */
    boolean isInvited(Recorded<DomainEvent> event) {
        String request = event.metadata().requestId();
        long first = Math.max(0, event.position() - STEPS);
        return request != null && log.after(first, (int) (event.position() - first)).stream()
                .filter(one -> request.equals(one.metadata().requestId()))
                .anyMatch(one -> one.event() instanceof OrganizationInvitationAccepted);
    }

    /** Those up to {@code last} that belong to the same request and occasion, in order. */
    List<Recorded<DomainEvent>> upTo(Recorded<DomainEvent> last, Occasion occasion) {
        String request = last.metadata().requestId();
        if (request == null) {
            return List.of(last);
        }
        long first = Math.max(0, last.position() - MOST);
        return log.after(first, (int) (last.position() - first)).stream()
                .filter(event -> Objects.equals(event.metadata().requestId(), request))
                .filter(event -> Occasion.of(event.event()).equals(Optional.of(occasion)))
                .toList();
    }
}
