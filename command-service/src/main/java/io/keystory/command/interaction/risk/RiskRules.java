package io.keystory.command.interaction.risk;

import io.keystory.events.interaction.SignInFacts;
import io.keystory.events.interaction.SignInFacts.Earlier;
import io.keystory.events.interaction.SignInRisk;
import io.keystory.events.interaction.SignInRisk.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The rules by which a sign-in is unusual. What is not known counts against it. */
public final class RiskRules {

    /** From how many refused proofs on there are many. */
    public static final int FAILURES = 5;

    static final int INACTIVE_DAYS = 30;
    static final int FAILURES_FROM_HERE = 10;
    static final int UNPROVEN = 1;

    private static final List<BiFunction<SignInFacts, Instant, Optional<SignInRisk>>> ALL = List.of(
            (facts, now) -> unknownHistory(facts), (facts, now) -> newDevice(facts), RiskRules::longInactivity,
            (facts, now) -> manyFailures(facts), (facts, now) -> untrustedAddress(facts),
            (facts, now) -> unproven(facts));

    private RiskRules() {}

    /** Everything unusual, in the order of {@link Rule}; empty when nothing is. */
    public static List<SignInRisk> of(SignInFacts facts, Instant now) {
        return ALL.stream().flatMap(rule -> rule.apply(facts, now).stream()).toList();
    }

    static Optional<SignInRisk> unknownHistory(SignInFacts facts) {
        return facts.before().isEmpty() ? Optional.of(new SignInRisk(Rule.UNKNOWN_HISTORY)) : Optional.empty();
    }

    static Optional<SignInRisk> newDevice(SignInFacts facts) {
        boolean isKnown = !facts.device().isEmpty()
                && facts.before().stream().anyMatch(one -> one.device().equals(facts.device()));
        return facts.before().isEmpty() || isKnown ? Optional.empty() : Optional.of(new SignInRisk(Rule.NEW_DEVICE));
    }

    static Optional<SignInRisk> longInactivity(SignInFacts facts, Instant now) {
        return facts.before().stream().map(Earlier::at).max(Comparator.naturalOrder())
                .map(last -> (int) Duration.between(last, now).toDays())
                .flatMap(days -> counted(Rule.LONG_INACTIVITY, days, INACTIVE_DAYS));
    }

    static Optional<SignInRisk> manyFailures(SignInFacts facts) {
        return counted(Rule.MANY_FAILURES, facts.failures(), FAILURES);
    }

    static Optional<SignInRisk> untrustedAddress(SignInFacts facts) {
        return counted(Rule.UNTRUSTED_IP, facts.failuresFromHere(), FAILURES_FROM_HERE);
    }

    /** Whoever knows the password and guesses at the browser has one guess. */
    static Optional<SignInRisk> unproven(SignInFacts facts) {
        return counted(Rule.UNPROVEN_SIGN_IN, facts.unproven(), UNPROVEN);
    }

    private static Optional<SignInRisk> counted(Rule rule, int measured, int threshold) {
        return measured < threshold ? Optional.empty() : Optional.of(new SignInRisk(rule, measured, threshold));
    }
}
