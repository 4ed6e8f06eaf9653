package io.keystory.command.interaction.account;

import io.keystory.command.interaction.SignInRules;
import io.keystory.command.interaction.decision.Verifications;
import io.keystory.command.role.DefaultRoles;
import io.keystory.command.signinexperience.EmailBlocklist;
import io.keystory.command.user.PhoneNumbers;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.ExtraProfile;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes an account of what an interaction has gathered, in one step with the interaction itself. */
final class Registration {

    private final MandatoryProfile mandatory;
    private final EmailBlocklist blocklist;
    private final AccountChanges changes;
    private final UserAccounts accounts;
    private final DefaultRoles defaultRoles;
    private final Commands commands;
    private final Clock clock;

    Registration(MandatoryProfile mandatory, EmailBlocklist blocklist, AccountChanges changes, UserAccounts accounts,
            DefaultRoles defaultRoles, Commands commands, Clock clock) {
        this.mandatory = mandatory;
        this.blocklist = blocklist;
        this.changes = changes;
        this.accounts = accounts;
        this.defaultRoles = defaultRoles;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Makes the account; 422 user.missing_profile when something is missing, after what the verification brings was kept,
     * so that it need not be brought again; 400 guard.invalid_input for an account by which nobody could be found again.
     *
     * @param verificationId what the account is made by, or null when everything is there
     * @param proof refuses what was not proven as it has to be
     */
    void register(SignInExperienceView experience, InteractionView interaction, String verificationId,
            Consumer<PendingProfile> proof) {
        if (interaction.userId() != null) {
            throw new KeystoryException("session.identity_conflict", 409);
        }
        PendingProfile profile = verificationId == null
                ? interaction.profile() : interaction.profile()
                        .adopting(adoptable(interaction, verificationId), interaction.kind());
        proof.accept(profile);
        SignInRules.requireSignUp(experience, profile);
        if (profile.email() != null) {
            blocklist.require(profile.email());
        }
        PhoneNumbers.require(profile.phone());
        requireFree(profile);
        Set<String> missing = mandatory.missing(profile);
        InteractionId id = new InteractionId(interaction.id());
        if (!missing.isEmpty()) {
            if (verificationId != null) {
                commands.send(new AdoptVerification(id, verificationId, clock.instant()));
            }
            throw MandatoryProfile.refusal(missing);
        }
        requireKnown(profile);
        UserId user = new UserId(Ids.nextUser());
        List<Command> steps = new ArrayList<>();
        steps.add(account(user, new ApplicationId(interaction.applicationId()), profile));
        steps.addAll(changes.additions(user, profile));
        steps.add(new RecordRegistration(id, user, clock.instant()));
        commands.sendTogether(steps);
    }

    /** Whether the account was made here, by this verification if one is named; another is no repetition. */
    boolean isMade(InteractionView interaction, String verificationId) {
        return interaction.hasRegistered() && (verificationId == null
                || owner(Verifications.passed(interaction, verificationId))
                        .filter(user -> user.id().equals(interaction.userId())).isPresent());
    }

    private Optional<UserView> owner(Verification proven) {
        return switch (proven) {
            case SocialVerification one -> accounts.findByIdentity(one.target(), one.person().id());
            case EnterpriseSsoVerification one -> accounts.findBySsoIdentity(one.issuer(), one.person().id());
            default -> Optional.ofNullable(proven.identifier()).flatMap(accounts::find);
        };
    }

    private static Verification adoptable(InteractionView interaction, String verificationId) {
        Verification verification = Verifications.passed(interaction, verificationId);
        if (!verification.canBeAdopted()) {
            throw Verifications.failed();
        }
        return verification;
    }

    /** Where no identifier is asked for, people come from elsewhere, and are known by who they are there. */
    private static void requireKnown(PendingProfile profile) {
        boolean isKnown = Stream.of(Identifier.Type.values()).anyMatch(type -> profile.identifier(type) != null)
                || profile.adopted().stream().anyMatch(Verification::standsForPassword);
        if (!isKnown) {
            throw KeystoryException.invalidInput("verificationId", "must not be null");
        }
    }

    private void requireFree(PendingProfile profile) {
        for (Identifier.Type type : Identifier.Type.values()) {
            String value = profile.identifier(type);
            if (value != null && accounts.find(new Identifier(type, value)).isPresent()) {
                throw UserAccounts.inUse(type);
            }
        }
    }

    private CreateUser account(UserId user, ApplicationId application, PendingProfile profile) {
        ExtraProfile extra = Objects.requireNonNullElse(profile.extra(), ExtraProfile.NONE);
        return new CreateUser(user, profile.username(), profile.email(), profile.phone(), extra.name(), extra.avatar(),
                Objects.requireNonNullElse(extra.profile(), Profile.EMPTY),
                Objects.requireNonNullElse(extra.customData(), Map.of()), application, changes.password(profile),
                defaultRoles.now());
    }
}
