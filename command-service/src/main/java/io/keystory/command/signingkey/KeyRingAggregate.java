package io.keystory.command.signingkey;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.SigningKeyCommand;
import io.keystory.events.signingkey.SigningKeyCommand.DeleteKey;
import io.keystory.events.signingkey.SigningKeyCommand.EnsureCurrentKey;
import io.keystory.events.signingkey.SigningKeyCommand.PromoteKey;
import io.keystory.events.signingkey.SigningKeyCommand.RotateKey;
import io.keystory.events.signingkey.SigningKeyEvent;

/** Runs the {@link KeyRingDecider} on a key ring's stream. */
public final class KeyRingAggregate extends DecidingAggregate<KeyRingView, SigningKeyCommand, SigningKeyEvent> {

    KeyRingAggregate() {
        super(new KeyRingDecider());
    }

    @Decided
    void handle(EnsureCurrentKey command) {
        decide(command);
    }

    @Decided
    void handle(RotateKey command) {
        decide(command);
    }

    @Decided
    void handle(PromoteKey command) {
        decide(command);
    }

    @Decided
    void handle(DeleteKey command) {
        decide(command);
    }
}
