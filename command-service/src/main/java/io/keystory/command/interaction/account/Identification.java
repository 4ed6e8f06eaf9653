package io.keystory.command.interaction.account;

import io.keystory.command.interaction.CaptchaGate;
import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.command.interaction.SignInRules;
import io.keystory.command.interaction.action.SignInScripts;
import io.keystory.command.interaction.decision.Identifying;
import io.keystory.command.interaction.decision.Verifications;
import io.keystory.command.interaction.sso.EnterpriseAddresses;
import io.keystory.events.action.ActionType;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Binds an interaction to an existing account, or makes a new one. */
public final class Identification {

    private final SignInRules rules;
    private final CaptchaGate captcha;
    private final EnterpriseAddresses enterprises;
    private final Registration registration;
    private final List<AccountFinder> accounts;
    private final SignInScripts scripts;
    private final Commands commands;
    private final Clock clock;

    Identification(SignInRules rules, CaptchaGate captcha, EnterpriseAddresses enterprises, Registration registration,
            List<AccountFinder> accounts, SignInScripts scripts, Commands commands, Clock clock) {
        this.rules = rules;
        this.captcha = captcha;
        this.enterprises = enterprises;
        this.registration = registration;
        this.accounts = accounts;
        this.scripts = scripts;
        this.commands = commands;
        this.clock = clock;
    }

    /** Binds it to whom the verification proves; the refusal of its kind where nobody is found, or not in this way. */
    public void identify(Begun begun, String verificationId, boolean isLinking) {
        InteractionView interaction = begun.interaction();
        if (verificationId == null) {
            throw KeystoryException.invalidInput("verificationId", "must not be null");
        }
        SignInExperienceView experience = allowed(begun);
        Verification verification = Identifying.identifying(interaction, verificationId);
        enterprises.requireOwnProof(experience, verification);
        AccountFinder finder = accounts.stream()
                .filter(one -> one.knows(verification))
                .findFirst()
                .orElseThrow(Verifications::failed);
        UserId user = finder.find(begun, verification, isLinking);
        rules.requireAdmitted(experience, interaction, user);
        InteractionId id = new InteractionId(interaction.id());
        List<Command> steps = new ArrayList<>(asked(begun, user));
        steps.add(new IdentifyUser(id, verificationId, user, clock.instant()));
        if (finder.isNewTo(user, verification)) {
            steps.add(new AdoptVerification(id, verificationId, clock.instant()));
        }
        commands.sendTogether(steps);
    }

    /**
     * Makes an account of what was gathered; 422 user.missing_profile while something is missing. Whoever has not heard that
     * it was made asks for it again, which changes nothing.
     */
    public void register(Begun begun, String verificationId) {
        InteractionView interaction = begun.interaction();
        if (isMade(interaction, verificationId)) {
            return;
        }
        SignInExperienceView experience = allowed(begun);
        captcha.require(experience, interaction);
        registration.register(experience, interaction, verificationId,
                profile -> enterprises.requireOwnProof(experience, profile));
    }

    /** Whether the account that it would make was made in this interaction. */
    public boolean isMade(InteractionView interaction, String verificationId) {
        return registration.isMade(interaction, verificationId);
    }

    private SignInExperienceView allowed(Begun begun) {
        return rules.requireAllowed(begun.experience(), begun.interaction().kind(), begun::interaction);
    }

    /** Who is identified already is not asked about again. */
    private List<Command> asked(Begun begun, UserId user) {
        boolean isSettled = begun.interaction().userId() != null;
        return isSettled ? List.of() : scripts.ask(
                ActionType.POST_FIRST_FACTOR_VERIFICATION, begun.script(), begun.interaction(), user);
    }
}
