package io.keystory.command.interaction;

import io.keystory.command.role.DefaultRoles;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.InteractionView.PendingProfile;
import io.keystory.events.interaction.InteractionView.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes an account of what an interaction has gathered, in one step with the interaction itself. */
final class Registration {

    private final SignInRules rules;
    private final DefaultRoles defaultRoles;
    private final Vault vault;
    private final Commands commands;
    private final Clock clock;

    Registration(SignInRules rules, DefaultRoles defaultRoles, Vault vault, Commands commands, Clock clock) {
        this.rules = rules;
        this.defaultRoles = defaultRoles;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    void register(InteractionView interaction, String verificationId) {
        if (interaction.userId() != null) {
            throw new KeystoryException("session.identity_conflict", 409);
        }
        PendingProfile profile = verificationId == null ? interaction.profile() : profileOf(interaction, verificationId);
        requireComplete(profile);
        UserId user = new UserId(Ids.nextUser());
        commands.sendTogether(List.of(
                new CreateUser(user, profile.username(), null, null, null, null, Profile.EMPTY, Map.of(),
                        new ApplicationId(interaction.applicationId()), password(profile), defaultRoles.now()),
                new RecordRegistration(new InteractionId(interaction.id()), user, clock.instant())));
    }

    private static PendingProfile profileOf(InteractionView interaction, String verificationId) {
        Verification verification = interaction.verifications().stream()
                .filter(v -> v.id().equals(verificationId))
                .findFirst()
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
        if (verification.type() != Verification.Type.NEW_PASSWORD_IDENTITY) {
            throw new KeystoryException("session.verification_failed", 400);
        }
        return new PendingProfile(
                verification.identifier().value(), verification.passwordId(), verification.algorithm());
    }

    private void requireComplete(PendingProfile profile) {
        Set<String> missing = rules.missingForRegistration(profile);
        if (!missing.isEmpty()) {
            throw new KeystoryException("user.missing_profile", 422, Map.of("missingProfile", missing));
        }
    }

    private HashedPassword password(PendingProfile profile) {
        return profile.passwordId() == null ? null : vault.open(profile.passwordId())
                .map(hash -> new HashedPassword(Ids.next(), profile.algorithm(), new Secret(hash)))
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
    }
}
