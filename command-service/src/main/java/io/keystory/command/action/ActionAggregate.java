package io.keystory.command.action;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.action.ActionCommand;
import io.keystory.events.action.ActionCommand.ChangeAction;
import io.keystory.events.action.ActionCommand.DeleteAction;
import io.keystory.events.action.ActionEvent;
import io.keystory.events.action.ActionView;

/** Runs the {@link ActionDecider} on a script's stream. */
public final class ActionAggregate extends DecidingAggregate<ActionView, ActionCommand, ActionEvent> {

    ActionAggregate() {
        super(new ActionDecider());
    }

    @Decided
    void handle(ChangeAction command) {
        decide(command);
    }

    @Decided
    void handle(DeleteAction command) {
        decide(command);
    }
}
