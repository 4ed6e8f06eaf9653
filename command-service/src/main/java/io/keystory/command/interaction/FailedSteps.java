package io.keystory.command.interaction;

import io.keystory.command.password.FailedAttempts;
import io.keystory.events.interaction.InteractionCommand.RecordRefusal;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.platform.command.Commands;
import java.time.Clock;

/** Keeps what was refused, and that it was once too often. */
public final class FailedSteps {

    private final FailedAttempts attempts;
    private final Commands commands;
    private final Clock clock;

    public FailedSteps(FailedAttempts attempts, Commands commands, Clock clock) {
        this.attempts = attempts;
        this.commands = commands;
        this.clock = clock;
    }

    /** Keeps a refusal that says nothing of guessing, such as that somebody is suspended. */
    public void keep(VerificationEvent refusal) {
        commands.send(new RecordVerification(refusal, clock.instant()));
    }

    /**
     * Keeps that something was guessed wrong, and counts it.
     *
     * @param step what the story of the interaction calls the step
     * @param target the identifier that was tried
     */
    public void count(VerificationEvent refusal, String step, String target) {
        keep(refusal);
        if (attempts.failed(target)) {
            commands.send(new RecordRefusal(refusal.interactionId(), step, StepRefused.LOCKOUT));
        }
    }
}
