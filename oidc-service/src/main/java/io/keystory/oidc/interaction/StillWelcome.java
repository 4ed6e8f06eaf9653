package io.keystory.oidc.interaction;

import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.ReturnAddress;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a user may still come in by what they proved, as the log has it: nobody ends the session of whom a read model
 * that trails lets in by the old password.
 */
final class StillWelcome {

    private final Streams streams;
    private final Commands commands;

    StillWelcome(Streams streams, Commands commands) {
        this.streams = streams;
        this.commands = commands;
    }

    /** False for who gave a password that was replaced since; 401 user.suspended for who may not come in at all. */
    boolean isByWhatHolds(InteractionView interaction) {
        return !interaction.isByReplacedPasswordOf(active(interaction).orElseThrow(StillWelcome::suspended));
    }

    /**
     * The same of who is in already, for what happened in the moment between; whoever replaces the password or suspends
     * the user from now on finds the session, and ends it. Session and grant end before anybody is told of them.
     *
     * @param grant what was given in the session; empty for nothing
     */
    void requireStill(InteractionView interaction, SessionId session, Optional<GrantId> grant) {
        Optional<UserView> user = active(interaction);
        if (user.isEmpty()) {
            end(session, grant, "user_suspended");
            throw suspended();
        }
        if (interaction.isByReplacedPasswordOf(user.get())) {
            end(session, grant, "password_changed");
            throw replaced(interaction);
        }
    }

    /** Told to the application; of a device, which is told nothing, to the person, who may enter its code again. */
    private static RuntimeException replaced(InteractionView interaction) {
        return DeviceRequest.id(interaction.request()).isPresent()
                ? new KeystoryException("session.not_found", 400)
                : AuthorizationError.returned(ReturnAddress.of(interaction.request(), interaction.applicationId()),
                        "login_required", "The password was replaced while it was signed in with.");
    }

    private Optional<UserView> active(InteractionView interaction) {
        return streams.fold(new UserId(interaction.userId()).stream(), new UserFold())
                .filter(found -> !found.isSuspended());
    }

    private void end(SessionId session, Optional<GrantId> grant, String reason) {
        List<Command> steps = new ArrayList<>(List.of(new EndSession(session, reason)));
        grant.ifPresent(given -> steps.add(new RevokeGrant(given, reason)));
        commands.sendTogether(steps);
    }

    private static KeystoryException suspended() {
        return new KeystoryException("user.suspended", 401);
    }
}
