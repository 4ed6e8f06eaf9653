package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.account.NewIdentifiers;
import io.keystory.command.interaction.decision.Verifications;
import io.keystory.command.interaction.submission.SubmissionRule.Stage;
import io.keystory.command.interaction.submission.SubmissionRules;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.interaction.BackupCodeVerification;
import io.keystory.events.interaction.CodeVerification;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PasskeyVerification;
import io.keystory.events.interaction.TotpVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.ChoosePreferences;
import io.keystory.events.user.factor.MfaPreferences;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

/**
 * Sets factors up for the identified user, or puts it off. The factor that there is has been proven before, or is asked
 * for at the end, where the sign-in is usual.
 */
final class MfaProfileSteps {

    private final FactorSteps steps;
    private final MfaSituations situations;
    private final NewIdentifiers identifiers;
    private final SubmissionRules rules;
    private final SignInSettings settings;
    private final Commands commands;
    private final Clock clock;

    MfaProfileSteps(FactorSteps steps, MfaSituations situations, NewIdentifiers identifiers, SubmissionRules rules,
            SignInSettings settings, Commands commands, Clock clock) {
        this.steps = steps;
        this.situations = situations;
        this.identifiers = identifiers;
        this.rules = rules;
        this.settings = settings;
        this.commands = commands;
        this.clock = clock;
    }

    /** Sets up what a verification has made; it becomes the account's when the interaction is submitted. */
    void bind(InteractionView interaction, Factor factor, String verificationId) {
        bind(interaction, factor, verificationId, Verification::kind);
    }

    /** The same with a passkey to sign in with. */
    void bindPasskey(InteractionView interaction, String verificationId) {
        bind(interaction, Factor.WEB_AUTHN, verificationId, made -> VerificationAdopted.SIGN_IN_PASSKEY);
    }

    private void bind(InteractionView interaction, Factor factor, String verificationId,
            Function<Verification, String> use) {
        UserView user = welcome(interaction);
        if (factor == Factor.WEB_AUTHN) {
            steps.factors().requirePasskeys();
        } else {
            steps.factors().requireEnabled(factor);
        }
        Verification made = FactorSteps.known(interaction, verificationId, kind(factor));
        requireRoom(user, interaction, factor);
        if (made instanceof CodeVerification code) {
            requireAddress(user, factor, code);
        }
        commands.send(new AdoptVerification(
                new InteractionId(interaction.id()), made.id(), use.apply(made), clock.instant()));
    }

    /** 422 session.mfa.mfa_policy_not_user_controlled where it cannot be put off. */
    void skip(InteractionView interaction, MfaPreferences.Changes choice) {
        welcome(interaction);
        situations.of(interaction, settings.now().mfa()).requireSkippable();
        keep(interaction, choice);
    }

    /** Keeps a choice that is always free. */
    void choose(InteractionView interaction, MfaPreferences.Changes choice) {
        welcome(interaction);
        keep(interaction, choice);
    }

    private void keep(InteractionView interaction, MfaPreferences.Changes choice) {
        steps.factors().change(new UserId(interaction.userId()), new ChoosePreferences(choice));
    }

    /** The user, once what they have to prove is proven; 404 before they are known, 403 before the proof. */
    private UserView welcome(InteractionView interaction) {
        if (interaction.kind() == InteractionKind.FORGOT_PASSWORD) {
            throw new KeystoryException("session.not_supported_for_forgot_password", 400);
        }
        UserView user = steps.user(interaction);
        rules.require(Stage.SECOND_FACTOR, interaction);
        return user;
    }

    private void requireRoom(UserView user, InteractionView interaction, Factor factor) {
        Set<Factor> pending = MfaSituations.pending(interaction);
        if (factor == Factor.TOTP && user.secrets().factors().totp() != null) {
            throw new KeystoryException("user.totp_already_in_use", 422);
        }
        boolean isAlone = !user.secrets().factors().isSetUp()
                && pending.stream().noneMatch(other -> other != Factor.BACKUP_CODE)
                && !steps.factors().hasAddress(user);
        if (factor == Factor.BACKUP_CODE && isAlone) {
            throw new KeystoryException("session.mfa.backup_code_can_not_be_alone", 422);
        }
    }

    /** An address becomes a factor by becoming the account's, and takes the place of none. */
    private void requireAddress(UserView user, Factor factor, CodeVerification code) {
        boolean isPhone = factor == Factor.PHONE_VERIFICATION_CODE;
        if (isPhone != code.kind().equals("PhoneVerificationCode")) {
            throw new KeystoryException("session.verification_session_not_found", 404);
        }
        Verifications.requirePassed(code);
        if (code.identifier() != null) {
            identifiers.require(user, code.identifier());
        }
    }

    private static Class<? extends Verification> kind(Factor factor) {
        return switch (factor) {
            case TOTP -> TotpVerification.class;
            case WEB_AUTHN -> PasskeyVerification.class;
            case BACKUP_CODE -> BackupCodeVerification.class;
            case EMAIL_VERIFICATION_CODE, PHONE_VERIFICATION_CODE -> CodeVerification.class;
        };
    }
}
