package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.SignInRatings;
import io.keystory.command.interaction.risk.RiskRules;
import io.keystory.command.mfa.MfaSituation;
import io.keystory.events.interaction.InteractionCommand.RateSignIn;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.interaction.SignInFacts;
import io.keystory.events.interaction.SignInRisk;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Has a sign-in rated where somebody could be asked for a second factor, and adaptive MFA is on. */
final class RiskRatings implements SignInRatings {

    private final MfaSituations situations;
    private final RiskFacts facts;
    private final UnprovenSignIns unproven;
    private final Commands commands;
    private final Streams streams;
    private final Clock clock;

    RiskRatings(MfaSituations situations, RiskFacts facts, UnprovenSignIns unproven, Commands commands, Streams streams,
            Clock clock) {
        this.situations = situations;
        this.facts = facts;
        this.unproven = unproven;
        this.commands = commands;
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public InteractionView rated(InteractionView interaction, SignInExperienceView experience) {
        boolean isOpen = isRatedAtAll(interaction, experience) && interaction.risks() == null
                && interaction.userId() != null && !experience.mfa().factors().isEmpty();
        if (!isOpen) {
            return interaction;
        }
        MfaSituation situation = situations.of(interaction, experience.mfa());
        if (!situation.isProofMissing()) {
            return interaction;
        }
        InteractionId id = new InteractionId(interaction.id());
        UserId user = new UserId(interaction.userId());
        SignInFacts known = facts.of(situation.user(), unproven.begin(user));
        Instant now = clock.instant();
        commands.send(new RateSignIn(id, known, now));
        // Another request may have had it rated meanwhile, by other facts: what is recorded counts.
        InteractionView rated = streams.fold(id.stream(), new InteractionFold()).orElseThrow();
        if (rated.hasNoRisk() || isByOther(rated, RiskRules.of(known, now))) {
            unproven.end(user);
        }
        return rated;
    }

    /** One that began anew since is rated by nobody, and what it was rated before stays counted. */
    private static boolean isByOther(InteractionView rated, List<SignInRisk> own) {
        return rated.risks() != null && !rated.risks().equals(own);
    }

    @Override
    public void submitted(InteractionView interaction) {
        boolean wasUnusual = interaction.risks() != null && !interaction.risks().isEmpty();
        if (wasUnusual && !interaction.isSubmitted()) {
            unproven.end(new UserId(interaction.userId()));
        }
    }

    /** Whether the person is spared a second factor because nothing about this sign-in is unusual. */
    static boolean isUsual(InteractionView interaction, SignInExperienceView experience) {
        return isRatedAtAll(interaction, experience) && interaction.hasNoRisk();
    }

    /** Who adds a way in, or comes from an application that asks for several factors, is asked however usual that is. */
    private static boolean isRatedAtAll(InteractionView interaction, SignInExperienceView experience) {
        return Boolean.TRUE.equals(experience.adaptiveMfa().enabled())
                && interaction.kind() == InteractionKind.SIGN_IN
                && !bringsAWayIn(interaction.profile())
                && !interaction.request().claims().asksForSeveralFactors();
    }

    /** Whether the account gets what one signs in by: an identity, an address, a factor or a password. */
    private static boolean bringsAWayIn(PendingProfile profile) {
        return !profile.adopted().isEmpty() || profile.passwordId() != null;
    }
}
