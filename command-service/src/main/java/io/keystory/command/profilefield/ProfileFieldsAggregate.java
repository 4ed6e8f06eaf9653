package io.keystory.command.profilefield;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.profilefield.ProfileFieldsCommand;
import io.keystory.events.profilefield.ProfileFieldsCommand.AddProfileFields;
import io.keystory.events.profilefield.ProfileFieldsCommand.ChangeProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.RemoveProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.ReorderProfileFields;
import io.keystory.events.profilefield.ProfileFieldsEvent;
import io.keystory.events.profilefield.ProfileFieldsView;

/** Runs the {@link ProfileFieldsDecider} on the stream of the catalogue. */
public final class ProfileFieldsAggregate
        extends DecidingAggregate<ProfileFieldsView, ProfileFieldsCommand, ProfileFieldsEvent> {

    ProfileFieldsAggregate() {
        super(new ProfileFieldsDecider());
    }

    @Decided
    void handle(AddProfileFields command) {
        decide(command);
    }

    @Decided
    void handle(ChangeProfileField command) {
        decide(command);
    }

    @Decided
    void handle(RemoveProfileField command) {
        decide(command);
    }

    @Decided
    void handle(ReorderProfileFields command) {
        decide(command);
    }
}
