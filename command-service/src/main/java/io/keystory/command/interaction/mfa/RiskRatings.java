package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.SignInRatings;
import io.keystory.command.interaction.risk.RiskRules;
import io.keystory.command.mfa.MfaSituation;
import io.keystory.events.interaction.InteractionCommand.RateSignIn;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.SignInFacts;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.time.Instant;

/** Has a sign-in rated where somebody could be asked for a second factor, and adaptive MFA is on. */
final class RiskRatings implements SignInRatings {

    private final MfaSituations situations;
    private final RiskFacts facts;
    private final Commands commands;
    private final Clock clock;

    RiskRatings(MfaSituations situations, RiskFacts facts, Commands commands, Clock clock) {
        this.situations = situations;
        this.facts = facts;
        this.commands = commands;
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
        SignInFacts known = facts.of(situation.user());
        Instant now = clock.instant();
        commands.send(new RateSignIn(id, known, now));
        return new InteractionFold().after(interaction,
                new SignInRated(id, new UserId(situation.user().id()), RiskRules.of(known, now)));
    }

    /** Whether the person is spared a second factor because nothing about this sign-in is unusual. */
    static boolean isUsual(InteractionView interaction, SignInExperienceView experience) {
        return isRatedAtAll(interaction, experience) && interaction.hasNoRisk();
    }

    /** An application that asks for several factors gets them, however usual the sign-in is. */
    private static boolean isRatedAtAll(InteractionView interaction, SignInExperienceView experience) {
        return Boolean.TRUE.equals(experience.adaptiveMfa().enabled())
                && interaction.kind() == InteractionKind.SIGN_IN
                && !interaction.request().claims().asksForSeveralFactors();
    }
}
