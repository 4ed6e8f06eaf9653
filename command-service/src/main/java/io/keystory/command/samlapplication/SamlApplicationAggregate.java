package io.keystory.command.samlapplication;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.samlapplication.SamlApplicationCommand;
import io.keystory.events.samlapplication.SamlApplicationCommand.ActivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.ChangeSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeactivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationEvent;
import io.keystory.events.samlapplication.SamlApplicationView;

/** Runs the {@link SamlApplicationDecider} on a SAML application's stream. */
public final class SamlApplicationAggregate
        extends DecidingAggregate<SamlApplicationView, SamlApplicationCommand, SamlApplicationEvent> {

    SamlApplicationAggregate() {
        super(new SamlApplicationDecider());
    }

    @Decided
    void handle(CreateSamlApplication command) {
        decide(command);
    }

    @Decided
    void handle(ChangeSamlApplication command) {
        decide(command);
    }

    @Decided
    void handle(CreateSigningSecret command) {
        decide(command);
    }

    @Decided
    void handle(ActivateSigningSecret command) {
        decide(command);
    }

    @Decided
    void handle(DeactivateSigningSecret command) {
        decide(command);
    }

    @Decided
    void handle(DeleteSigningSecret command) {
        decide(command);
    }

    @Decided
    void handle(DeleteSamlApplication command) {
        decide(command);
    }
}
