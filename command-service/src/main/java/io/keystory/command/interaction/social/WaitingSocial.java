package io.keystory.command.interaction.social;

import io.keystory.command.connector.social.SocialAttempt;
import io.keystory.command.connector.social.WaitingAttempts.Waiting;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.SocialVerification.SocialAnswered;
import io.keystory.events.interaction.SocialVerification.SocialRefused;
import io.keystory.events.user.identity.PostedAnswer;
import io.keystory.platform.command.Commands;
import java.time.Clock;

/** A verification that waits for somebody who was sent to a social provider. */
record WaitingSocial(InteractionId interaction, SocialVerification asked, String owner, Commands commands, Clock clock)
        implements Waiting {

    @Override
    public SocialAttempt attempt() {
        return new SocialAttempt(asked.connectorId(), owner, asked.state(), asked.redirectUri());
    }

    @Override
    public void keep(PostedAnswer answer) {
        record(new SocialAnswered(
                interaction, asked.id(), asked.connectorId(), asked.target(), answer.id(), answer.person()));
    }

    @Override
    public void refuse(String reason) {
        record(new SocialRefused(interaction, asked.id(), asked.connectorId(), reason));
    }

    private void record(VerificationEvent outcome) {
        commands.send(new RecordVerification(outcome, clock.instant()));
    }
}
