package io.keystory.command.signingkey;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.SigningKeyCommand;
import io.keystory.events.signingkey.SigningKeyCommand.DeleteKey;
import io.keystory.events.signingkey.SigningKeyCommand.EnsureCurrentKey;
import io.keystory.events.signingkey.SigningKeyCommand.PromoteKey;
import io.keystory.events.signingkey.SigningKeyCommand.RotateKey;
import io.keystory.events.signingkey.SigningKeyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link KeyRingDecider} on a key ring's stream. */
public final class KeyRingAggregate extends DecidingAggregate<KeyRingView, SigningKeyCommand, SigningKeyEvent> {

    KeyRingAggregate() {
        super(new KeyRingDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnsureCurrentKey command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RotateKey command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PromoteKey command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteKey command) {
        decide(command);
    }
}
