package io.keystory.command.action;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.command.script.ScriptSecrets;
import io.keystory.events.action.ActionCommand;
import io.keystory.events.action.ActionCommand.ChangeAction;
import io.keystory.events.action.ActionCommand.DeleteAction;
import io.keystory.events.action.ActionEvent;
import io.keystory.events.action.ActionEvent.ActionChanged;
import io.keystory.events.action.ActionEvent.ActionDeleted;
import io.keystory.events.action.ActionFold;
import io.keystory.events.action.ActionView;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** Decides about the scripts of sign-ins. */
final class ActionDecider implements Decider<ActionView, ActionCommand, ActionEvent> {

    private static final String KIND = "action";

    private final ActionFold fold = new ActionFold();

    @Override
    public ActionView initial() {
        return null;
    }

    @Override
    public List<ActionEvent> decide(ActionView state, ActionCommand command) {
        return switch (command) {
            case ChangeAction c -> change(state, c);
            case DeleteAction c -> delete(state, c);
        };
    }

    @Override
    public ActionView evolve(ActionView state, ActionEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(ActionView before, ActionCommand command, ActionEvent event) {
        return ScriptSecrets.changes(before == null ? null : before.detailsId(),
                command instanceof ChangeAction c ? c.details() : null, KIND);
    }

    private List<ActionEvent> change(ActionView state, ChangeAction c) {
        if (c.expected() != null && !c.expected().equals(state)) {
            throw new KeystoryException("consistency.version_conflict", 409);
        }
        ActionChanged changed = new ActionChanged(c.actionType(), c.script(), c.isEnabled(), c.onExecutionError(),
                ScriptSecrets.id(c.details()));
        return evolve(state, changed).equals(state) ? List.of() : List.of(changed);
    }

    private static List<ActionEvent> delete(ActionView state, DeleteAction c) {
        if (state == null) {
            throw KeystoryException.notFound("actions", c.actionType().wireName());
        }
        return List.of(new ActionDeleted(c.actionType()));
    }
}
