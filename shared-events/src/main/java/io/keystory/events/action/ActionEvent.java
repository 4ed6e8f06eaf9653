package io.keystory.events.action;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;

/** What happens to a script that has its say while somebody signs in. */
public sealed interface ActionEvent extends DomainEvent {

    ActionType actionType();

    @Override
    default StreamId stream() {
        return actionType().stream();
    }

    /**
     * The script is now this.
     *
     * @param detailsId the vault's entry with its environment variables and sample, or null
     */
    @EventType("action.changed")
    record ActionChanged(
            ActionType actionType,
            String script,
            boolean isEnabled,
            OnExecutionError onExecutionError,
            @Nullable String detailsId) implements ActionEvent {}

    /** There is no script any more. */
    @EventType("action.deleted")
    record ActionDeleted(ActionType actionType) implements ActionEvent {}
}
