package io.keystory.events.action;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.script.ScriptDetails;

/** What can be asked of a script that has its say while somebody signs in. */
public sealed interface ActionCommand extends Command {

    ActionType actionType();

    @Override
    default StreamId stream() {
        return actionType().stream();
    }

    /**
     * Sets script and details.
     *
     * @param details null for none
     * @param expected what the sender has seen, and changes parts of; 409 when it is another by now. Null for whatever
     */
    record ChangeAction(
            ActionType actionType,
            String script,
            boolean isEnabled,
            OnExecutionError onExecutionError,
            ScriptDetails details,
            ActionView expected) implements ActionCommand {}

    /** Deletes the script; 404 when there is none. */
    record DeleteAction(ActionType actionType) implements ActionCommand {}
}
