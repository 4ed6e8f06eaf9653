package io.keystory.command.interaction.profile;

import io.keystory.command.interaction.account.NewIdentifiers;
import io.keystory.command.interaction.decision.Verifications;
import io.keystory.command.interaction.submission.SubmissionRule.Stage;
import io.keystory.command.interaction.submission.SubmissionRules;
import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.command.profilefield.ProfileFields;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.ExtraProfile;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.ProvideExtraProfile;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.ProvideUsername;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.Map;

/** Takes what an account still needs; nothing is taken in place of what an existing account has. */
final class ProfileSteps {

    private final UserAccounts accounts;
    private final NewPasswordRules rules;
    private final Passwords passwords;
    private final ProfileFields fields;
    private final NewIdentifiers identifiers;
    private final SubmissionRules submission;
    private final Commands commands;
    private final Clock clock;

    ProfileSteps(UserAccounts accounts, NewPasswordRules rules, Passwords passwords, ProfileFields fields,
            NewIdentifiers identifiers, SubmissionRules submission, Commands commands, Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.fields = fields;
        this.identifiers = identifiers;
        this.submission = submission;
        this.commands = commands;
        this.clock = clock;
    }

    /** 422 user.*_exists_in_profile, user.*_already_in_use or password.rejected; 403 before the second factor is there. */
    void provide(InteractionView interaction, ProfilePiece piece) {
        if (interaction.kind() == InteractionKind.FORGOT_PASSWORD) {
            throw new KeystoryException("session.not_supported_for_forgot_password", 400);
        }
        UserView user = user(interaction);
        if (user != null && !(piece instanceof ProfilePiece.Social)) {
            submission.require(Stage.SECOND_FACTOR, interaction);
        }
        commands.send(step(interaction, user, piece));
    }

    private Command step(InteractionView interaction, UserView user, ProfilePiece piece) {
        InteractionId id = new InteractionId(interaction.id());
        return switch (piece) {
            case ProfilePiece.Username given -> {
                identifiers.require(user, new Identifier(Identifier.Type.USERNAME, given.value()));
                yield new ProvideUsername(id, given.value(), clock.instant());
            }
            case ProfilePiece.Password given -> {
                requireWithout(user);
                yield new ProvidePassword(id, hashed(interaction, user, new Secret(given.value())), clock.instant());
            }
            case ProfilePiece.Verified given -> adopt(interaction, user, given);
            case ProfilePiece.Extra given ->
                new ProvideExtraProfile(id, extra(interaction, given.values()), clock.instant());
        };
    }

    /** Who registers answers what is asked; who signs in says what is a claim, or what a field of the catalogue takes. */
    private ExtraProfile extra(InteractionView interaction, Map<String, Object> values) {
        ExtraProfileValues.requireNoIdentifier(values);
        return ExtraProfileValues.of(interaction.kind() == InteractionKind.REGISTER
                ? fields.answers(values).orElse(values) : fields.said(values));
    }

    private Command adopt(InteractionView interaction, UserView user, ProfilePiece.Verified given) {
        Verification verification = interaction.verification(given.verificationId())
                .filter(one -> one.kind().equals(given.kind()))
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
        Verifications.requirePassed(verification);
        if (verification.identifier() != null) {
            identifiers.require(user, verification.identifier());
        }
        return new AdoptVerification(
                new InteractionId(interaction.id()), given.verificationId(), clock.instant());
    }

    private HashedPassword hashed(InteractionView interaction, UserView user, Secret password) {
        if (user == null) {
            rules.require(password, interaction.profile());
        } else {
            rules.require(password, user);
        }
        StoredPassword hash = passwords.hash(password);
        return new HashedPassword(Ids.next(), hash.algorithm(), hash.digest());
    }

    /** The account that gets the pieces; null while a new one is made. */
    private UserView user(InteractionView interaction) {
        if (interaction.userId() == null) {
            if (interaction.kind() == InteractionKind.SIGN_IN) {
                throw new KeystoryException("session.identifier_not_found", 404);
            }
            return null;
        }
        return accounts.find(new UserId(interaction.userId()))
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
    }

    private static void requireWithout(UserView user) {
        if (user != null && user.hasPassword()) {
            throw new KeystoryException("user.password_exists_in_profile", 422);
        }
    }
}
