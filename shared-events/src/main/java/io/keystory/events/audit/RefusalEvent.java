package io.keystory.events.audit;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.token.JournalId;
import io.keystory.events.user.UserId;
import java.util.Optional;

/** What was asked for and refused where nothing else tells of it; how many are kept is bounded. */
public sealed interface RefusalEvent extends DomainEvent {

    JournalId journalId();

    @Override
    default StreamId stream() {
        return journalId().stream();
    }

    /**
     * Somebody was not let do something with their own account, such as change an address without a fresh proof.
     *
     * @param call the method and the path of the API, with the names of its variables instead of what they stood for
     * @param code why, a stable error code
     */
    @EventType(value = "audit.account_call_refused", category = Category.ACTIVITY)
    record AccountCallRefused(
            JournalId journalId, UserId userId, @Nullable ApplicationId applicationId, String call, String code)
            implements RefusalEvent {

        @Override
        public Optional<SubjectId> subject() {
            return Optional.of(SubjectId.of(userId.stream()));
        }
    }

    /**
     * A step was sent that belongs to no interaction: the browser's cookie is forged, or of an interaction that is over.
     *
     * @param step a path of the API, with the names of its variables instead of what they stood for
     * @param code why it was refused, a stable error code
     */
    @EventType(value = "audit.unbound_step_refused", category = Category.ACTIVITY)
    record UnboundStepRefused(JournalId journalId, String step, String code) implements RefusalEvent {}
}
