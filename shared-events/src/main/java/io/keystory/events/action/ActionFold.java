package io.keystory.events.action;

import io.keystory.events.action.ActionEvent.ActionChanged;
import io.keystory.events.action.ActionEvent.ActionDeleted;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of a script into an {@link ActionView}. */
public final class ActionFold implements Fold<ActionView, ActionEvent> {

    @Override
    public ActionView evolve(ActionView view, Recorded<? extends ActionEvent> recorded) {
        return switch (recorded.event()) {
            case ActionChanged e -> new ActionView(
                    e.actionType().wireName(), e.script(), e.isEnabled(), e.onExecutionError(), e.detailsId());
            case ActionDeleted e -> null;
        };
    }
}
