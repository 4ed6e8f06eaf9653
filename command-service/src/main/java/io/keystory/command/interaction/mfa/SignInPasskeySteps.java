package io.keystory.command.interaction.mfa;

import io.keystory.command.mfa.AuthenticationOptions;
import io.keystory.command.mfa.AuthenticationPayload;
import io.keystory.command.mfa.FactorProofs;
import io.keystory.command.mfa.PasskeyOptions;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.SignInPasskeyVerification;
import io.keystory.events.interaction.SignInPasskeyVerification.SignInPasskeyRequested;
import io.keystory.events.interaction.SignInPasskeyVerification.SignInPasskeyVerified;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.UsePasskey;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.Optional;

/** Passkeys as first factors: of somebody who says their name, or of whoever answers. */
final class SignInPasskeySteps {

    private static final String KIND = "SignInPasskey";

    private final FactorSteps steps;
    private final FactorProofs proofs;
    private final PasskeyOptions options;
    private final SignInChallenges challenges;
    private final UserAccounts accounts;
    private final SignInSettings settings;
    private final FailedAttempts attempts;

    SignInPasskeySteps(FactorSteps steps, FactorProofs proofs, PasskeyOptions options, SignInChallenges challenges,
            UserAccounts accounts, SignInSettings settings, FailedAttempts attempts) {
        this.steps = steps;
        this.proofs = proofs;
        this.options = options;
        this.challenges = challenges;
        this.accounts = accounts;
        this.settings = settings;
        this.attempts = attempts;
    }

    /** What any passkey may answer while the interaction lasts; 400 session.mfa.mfa_factor_not_enabled where it is off. */
    AuthenticationOptions askAnybody(InteractionId interaction) {
        requireEnabled();
        return options.toAuthenticate(List.of(), challenges.of(interaction));
    }

    /**
     * 400 session.mfa.webauthn_verification_not_found, be it that nobody has the name, or that they have no passkey. Since
     * that tells which names have one, an address that asks for too many without is refused as one that guesses is.
     */
    PasskeySteps.Authentication ask(InteractionView interaction, Identifier identifier) {
        requireEnabled();
        attempts.requireFewFailures();
        UserView user = looked(identifier)
                .filter(known -> !known.secrets().factors().passkeys().isEmpty())
                .orElseThrow(() -> {
                    attempts.missed();
                    return new KeystoryException("session.mfa.webauthn_verification_not_found", 400);
                });
        AuthenticationOptions asked = options.toAuthenticate(user.secrets().factors().passkeys());
        String id = Ids.next();
        steps.send(new SignInPasskeyRequested(
                new InteractionId(interaction.id()), id, asked.challenge(), new UserId(user.id())));
        return new PasskeySteps.Authentication(id, asked);
    }

    /**
     * The id of the verification; 400 session.mfa.webauthn_verification_failed, 429 request.rate_limited after too many from
     * the same address. They count for that alone: a name is all it takes to be asked, so others could lock its owner out.
     */
    String verify(InteractionView interaction, String verificationId, AuthenticationPayload payload) {
        requireEnabled();
        attempts.requireFewFailures();
        SignInPasskeyVerification asked = verificationId == null ? null : asked(interaction, verificationId);
        return steps.checked(interaction, KIND, _ -> {
            Proven proven = proven(new InteractionId(interaction.id()), asked, payload);
            String passed = Ids.next();
            UserId user = new UserId(proven.user().id());
            steps.use(proven.user(), proven.use(), new SignInPasskeyVerified(
                    new InteractionId(interaction.id()), passed, user, proven.use().factorId()));
            return passed;
        });
    }

    private Proven proven(InteractionId interaction, SignInPasskeyVerification asked, AuthenticationPayload payload) {
        try {
            UserView user = accounts.findByPasskey(payload.rawId())
                    .filter(owner -> asked == null || owner.id().equals(asked.userId()))
                    .orElseThrow(() -> new KeystoryException("session.mfa.webauthn_verification_failed", 400));
            String challenge = asked == null ? challenges.answered(interaction, payload) : asked.challenge();
            return new Proven(user, proofs.byPasskey(user, challenge, payload));
        } catch (KeystoryException refusal) {
            attempts.missed();
            throw refusal;
        }
    }

    /** Looks as much for whom there is not, so that the time it takes tells nothing of who has no passkey. */
    private Optional<UserView> looked(Identifier identifier) {
        return accounts.find(identifier).or(() -> accounts.find(new UserId(Ids.nextUser())));
    }

    private static SignInPasskeyVerification asked(InteractionView interaction, String id) {
        SignInPasskeyVerification asked = FactorSteps.known(interaction, id, SignInPasskeyVerification.class);
        if (asked.hasPassed()) {
            throw new KeystoryException("session.verification_session_not_found", 404);
        }
        return asked;
    }

    private void requireEnabled() {
        PasskeyAccounts.requireEnabled(settings.now());
    }

    /** Who has shown to hold a passkey, and what uses that up. */
    private record Proven(UserView user, UsePasskey use) {}
}
