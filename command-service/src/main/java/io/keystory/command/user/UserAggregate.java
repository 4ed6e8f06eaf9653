package io.keystory.command.user;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.AppointAdministrator;
import io.keystory.events.user.UserCommand.AssignRoles;
import io.keystory.events.user.UserCommand.ChangeDeletionRequest;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserCommand.ChangePasswordExpiration;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.CreatePersonalAccessToken;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.DeletePersonalAccessToken;
import io.keystory.events.user.UserCommand.DeleteTokenSet;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.UserCommand.DismissAdministrator;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserCommand.FillProfile;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserCommand.LinkSsoIdentity;
import io.keystory.events.user.UserCommand.MergeCustomData;
import io.keystory.events.user.UserCommand.RehashPassword;
import io.keystory.events.user.UserCommand.RemoveRole;
import io.keystory.events.user.UserCommand.RenamePersonalAccessToken;
import io.keystory.events.user.UserCommand.ReplaceRoles;
import io.keystory.events.user.UserCommand.RequireSignInMethod;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserCommand.StoreSsoTokenSet;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserCommand.UnlinkIdentity;
import io.keystory.events.user.UserCommand.UnlinkSsoIdentity;
import io.keystory.events.user.UserCommand.UpdateProfile;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link UserDecider} on a user's stream. */
public final class UserAggregate extends DecidingAggregate<UserState, UserCommand, UserEvent> {

    UserAggregate() {
        super(new UserDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateUser command) {
        decide(command);
    }

    @Decided
    void handle(UpdateUser command) {
        decide(command);
    }

    @Decided
    void handle(UpdateProfile command) {
        decide(command);
    }

    @Decided
    void handle(FillProfile command) {
        decide(command);
    }

    @Decided
    void handle(RequireSignInMethod command) {
        decide(command);
    }

    @Decided
    void handle(MergeCustomData command) {
        decide(command);
    }

    @Decided
    void handle(SetPassword command) {
        decide(command);
    }

    @Decided
    void handle(RehashPassword command) {
        decide(command);
    }

    @Decided
    void handle(ChangePasswordExpiration command) {
        decide(command);
    }

    @Decided
    void handle(ChangeSuspension command) {
        decide(command);
    }

    @Decided
    void handle(AssignRoles command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceRoles command) {
        decide(command);
    }

    @Decided
    void handle(RemoveRole command) {
        decide(command);
    }

    @Decided
    void handle(CreatePersonalAccessToken command) {
        decide(command);
    }

    @Decided
    void handle(RenamePersonalAccessToken command) {
        decide(command);
    }

    @Decided
    void handle(DeletePersonalAccessToken command) {
        decide(command);
    }

    @Decided
    void handle(LinkIdentity command) {
        decide(command);
    }

    @Decided
    void handle(UnlinkIdentity command) {
        decide(command);
    }

    @Decided
    void handle(LinkSsoIdentity command) {
        decide(command);
    }

    @Decided
    void handle(StoreTokenSet command) {
        decide(command);
    }

    @Decided
    void handle(StoreSsoTokenSet command) {
        decide(command);
    }

    @Decided
    void handle(UnlinkSsoIdentity command) {
        decide(command);
    }

    @Decided
    void handle(DeleteTokenSet command) {
        decide(command);
    }

    @Decided
    void handle(ChangeFactors command) {
        decide(command);
    }

    @Decided
    void handle(AppointAdministrator command) {
        decide(command);
    }

    @Decided
    void handle(DismissAdministrator command) {
        decide(command);
    }

    @Decided
    void handle(ChangeDeletionRequest command) {
        decide(command);
    }

    @Decided
    void handle(DeleteUser command) {
        decide(command);
    }

    @Decided
    void handle(EraseUser command) {
        decide(command);
    }
}
