package io.keystory.command.interaction.decision;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.AbandonInteraction;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.ChangeKind;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionCommand.GiveConsent;
import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionCommand.ProvideExtraProfile;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.ProvideUsername;
import io.keystory.events.interaction.InteractionCommand.RateSignIn;
import io.keystory.events.interaction.InteractionCommand.RecordActionDecision;
import io.keystory.events.interaction.InteractionCommand.RecordCaptchaPassed;
import io.keystory.events.interaction.InteractionCommand.RecordRefusal;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionCommand.RefuseConsent;
import io.keystory.events.interaction.InteractionCommand.ResumeSession;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link InteractionDecider} on an interaction's stream. */
public final class InteractionAggregate
        extends DecidingAggregate<InteractionView, InteractionCommand, InteractionEvent> {

    InteractionAggregate() {
        super(new InteractionDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(StartInteraction command) {
        decide(command);
    }

    @Decided
    void handle(ChooseKind command) {
        decide(command);
    }

    @Decided
    void handle(ChangeKind command) {
        decide(command);
    }

    @Decided
    void handle(RecordCaptchaPassed command) {
        decide(command);
    }

    @Decided
    void handle(RecordVerification command) {
        decide(command);
    }

    @Decided
    void handle(ProvideUsername command) {
        decide(command);
    }

    @Decided
    void handle(ProvidePassword command) {
        decide(command);
    }

    @Decided
    void handle(ProvideExtraProfile command) {
        decide(command);
    }

    @Decided
    void handle(AdoptVerification command) {
        decide(command);
    }

    @Decided
    void handle(IdentifyUser command) {
        decide(command);
    }

    @Decided
    void handle(RecordRegistration command) {
        decide(command);
    }

    @Decided
    void handle(RecordRefusal command) {
        decide(command);
    }

    @Decided
    void handle(RecordActionDecision command) {
        decide(command);
    }

    @Decided
    void handle(RateSignIn command) {
        decide(command);
    }

    @Decided
    void handle(SubmitInteraction command) {
        decide(command);
    }

    @Decided
    void handle(ResumeSession command) {
        decide(command);
    }

    @Decided
    void handle(GiveConsent command) {
        decide(command);
    }

    @Decided
    void handle(RefuseConsent command) {
        decide(command);
    }

    @Decided
    void handle(FinishInteraction command) {
        decide(command);
    }

    @Decided
    void handle(AbandonInteraction command) {
        decide(command);
    }
}
