package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.InteractionView.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import java.time.Clock;

/** Binds an interaction to an existing account, or makes a new one. */
final class Identification {

    private final SignInRules rules;
    private final Registration registration;
    private final Commands commands;
    private final Clock clock;

    Identification(SignInRules rules, Registration registration, Commands commands, Clock clock) {
        this.rules = rules;
        this.registration = registration;
        this.commands = commands;
        this.clock = clock;
    }

    void identify(InteractionView interaction, String verificationId) {
        if (verificationId == null) {
            throw KeystoryException.invalidInput("verificationId must not be null");
        }
        rules.requireAllowed(interaction.kind());
        interaction.verifications().stream()
                .filter(v -> v.id().equals(verificationId))
                .filter(v -> v.type() == Verification.Type.PASSWORD)
                .forEach(v -> rules.requirePasswordMethod(v.identifier().type()));
        commands.send(new IdentifyUser(new InteractionId(interaction.id()), verificationId, clock.instant()));
    }

    void register(InteractionView interaction, String verificationId) {
        rules.requireAllowed(interaction.kind());
        registration.register(interaction, verificationId);
    }
}
