package io.keystory.command.interaction.mfa;

import io.keystory.command.mfa.Factors;
import io.keystory.events.interaction.FactorVerification.FactorRefused;
import io.keystory.events.interaction.FactorVerification;
import io.keystory.events.interaction.InteractionCommand.RecordRefusal;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the steps of all second factors have in common: a proof is used up with the step it proves, or refused on record. */
final class FactorSteps {

    private final Factors factors;
    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    FactorSteps(Factors factors, Streams streams, Commands commands, Clock clock) {
        this.factors = factors;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    Factors factors() {
        return factors;
    }

    Clock clock() {
        return clock;
    }

    /** The identified user; 404 session.identifier_not_found before. */
    UserView user(InteractionView interaction) {
        if (interaction.userId() == null) {
            throw new KeystoryException("session.identifier_not_found", 404);
        }
        return factors.user(new UserId(interaction.userId()))
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
    }

    /** The interaction after whatever other requests did meanwhile. */
    InteractionView now(InteractionView interaction) {
        return streams.fold(new InteractionId(interaction.id()).stream(), new InteractionFold()).orElse(interaction);
    }

    void send(VerificationEvent outcome) {
        commands.send(step(outcome));
    }

    /** What keeps the outcome of a step. */
    RecordVerification step(VerificationEvent outcome) {
        return new RecordVerification(outcome, clock.instant());
    }

    void send(RecordVerification outcome) {
        commands.send(outcome);
    }

    /** Uses up what proves a step, in one with the step itself. */
    void use(UserView user, FactorChange use, VerificationEvent outcome) {
        commands.sendTogether(List.of(new ChangeFactors(new UserId(user.id()), List.of(use)), step(outcome)));
    }

    /**
     * What a step answers, which is told what to do when a factor gets locked. A refusal is kept; who is locked out
     * already leaves no further trace.
     */
    <T> T checked(InteractionView interaction, String kind, Function<Runnable, T> step) {
        InteractionId id = new InteractionId(interaction.id());
        try {
            return step.apply(() -> commands.send(new RecordRefusal(id, kind, StepRefused.LOCKOUT)));
        } catch (KeystoryException refusal) {
            if (refusal.status() == 400 && !refusal.code().equals(StepRefused.LOCKOUT)) {
                send(new FactorRefused(id, kind, refusal.code()));
            }
            throw refusal;
        }
    }

    /** The same, unless another request has proven meanwhile what the step would: then it answers what that was told. */
    <T> T checked(InteractionView interaction, String kind, Function<InteractionView, Optional<T>> proven,
            Function<Runnable, T> step) {
        return checked(interaction, kind, onLockout -> {
            try {
                return step.apply(onLockout);
            } catch (KeystoryException refusal) {
                return proven.apply(now(interaction)).orElseThrow(() -> refusal);
            }
        });
    }

    /** What the user has proven here by one of their factors of this kind. */
    static <V extends FactorVerification> Optional<V> proven(InteractionView interaction, Class<V> kind) {
        return interaction.verifications().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(one -> one.hasPassed() && !one.isNew())
                .findFirst();
    }

    /** The verification of this id and kind; 404 session.verification_session_not_found. */
    static <V extends Verification> V known(InteractionView interaction, String id, Class<V> kind) {
        return interaction.verification(id)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
    }
}
