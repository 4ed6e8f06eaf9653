package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.List;

/** Binds an interaction to an existing account, or makes a new one. */
final class Identification {

    private final SignInRules rules;
    private final CaptchaGate captcha;
    private final Registration registration;
    private final List<AccountFinder> accounts;
    private final Commands commands;
    private final Clock clock;

    Identification(SignInRules rules, CaptchaGate captcha, Registration registration, List<AccountFinder> accounts,
            Commands commands, Clock clock) {
        this.rules = rules;
        this.captcha = captcha;
        this.registration = registration;
        this.accounts = accounts;
        this.commands = commands;
        this.clock = clock;
    }

    void identify(InteractionView interaction, String verificationId, boolean isLinking) {
        if (verificationId == null) {
            throw KeystoryException.invalidInput("verificationId must not be null");
        }
        captcha.require(rules.requireAllowed(interaction.kind()), interaction);
        Verification verification = Identifying.identifying(interaction, verificationId);
        UserId user = accounts.stream()
                .filter(finder -> finder.knows(verification))
                .findFirst()
                .orElseThrow(Verifications::failed)
                .find(interaction.kind(), verification, isLinking);
        commands.send(new IdentifyUser(
                new InteractionId(interaction.id()), verificationId, user, clock.instant()));
    }

    void register(InteractionView interaction, String verificationId) {
        captcha.require(rules.requireAllowed(interaction.kind()), interaction);
        registration.register(interaction, verificationId);
    }
}
