package io.keystory.command.interaction.onetimetoken;

import io.keystory.command.interaction.FailedSteps;
import io.keystory.command.onetimetoken.OneTimeTokens;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.user.UserClaims;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.OneTimeTokenVerification.OneTimeTokenRefused;
import io.keystory.events.interaction.OneTimeTokenVerification.OneTimeTokenVerified;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.onetimetoken.OneTimeTokenStatus;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes in the tokens of links; each is used up by the proof that it makes. */
final class OneTimeTokenSteps {

    private static final String CONSUMED = "one_time_token.token_consumed";
    private static final String MISMATCH = "one_time_token.interaction_event_mismatch";

    private final OneTimeTokens tokens;
    private final FailedAttempts attempts;
    private final FailedSteps failures;
    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    OneTimeTokenSteps(OneTimeTokens tokens, FailedAttempts attempts, FailedSteps failures, Streams streams,
            Commands commands, Clock clock) {
        this.tokens = tokens;
        this.attempts = attempts;
        this.failures = failures;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The id of the verification; 400 or 404 one_time_token.* when the token lets nobody in here. One that was used up here
     * stays so for whoever has not heard of it.
     */
    String verify(InteractionView interaction, Identifier email, String token) {
        String target = UserClaims.of(email).value();
        attempts.requireOpen(target);
        InteractionId id = new InteractionId(interaction.id());
        String verificationId = Ids.next();
        try {
            OneTimeTokenView found = tokens.find(token);
            Optional<Verification> before = proven(interaction, email);
            if (found.status() == OneTimeTokenStatus.CONSUMED && before.isPresent()) {
                return before.get().id();
            }
            requireFor(interaction.kind(), found);
            commands.sendTogether(List.of(tokens.consumption(found, email.value()),
                    new RecordVerification(verified(id, verificationId, email, found), clock.instant())));
        } catch (KeystoryException refusal) {
            Optional<Verification> meanwhile = streams.fold(id.stream(), new InteractionFold())
                    .filter(_ -> refusal.code().equals(CONSUMED)).flatMap(now -> proven(now, email));
            if (meanwhile.isPresent()) {
                return meanwhile.get().id();
            }
            refuse(new OneTimeTokenRefused(id, email, refusal.code()), target);
            throw refusal;
        }
        return verificationId;
    }

    private static Optional<Verification> proven(InteractionView interaction, Identifier email) {
        return interaction.verifications().stream()
                .filter(one -> one instanceof OneTimeTokenVerification && email.equals(one.identifier()))
                .findFirst();
    }

    /** Whoever brings a token that is good for something else has not guessed it. */
    private void refuse(OneTimeTokenRefused refused, String target) {
        if (refused.reason().equals(MISMATCH)) {
            failures.keep(refused);
        } else {
            failures.count(refused, "Verification.%s.Submit".formatted(refused.kind()), target);
        }
    }

    private static void requireFor(InteractionKind kind, OneTimeTokenView token) {
        InteractionKind only = token.context().interactionEvent();
        if (only != null && only != kind) {
            throw new KeystoryException(MISMATCH, 400);
        }
    }

    private static OneTimeTokenVerified verified(
            InteractionId id, String verificationId, Identifier email, OneTimeTokenView token) {
        return new OneTimeTokenVerified(id, verificationId, email, token.context().interactionEvent(),
                Stream.ofNullable(token.context().jitOrganizationIds()).flatMap(List::stream)
                        .map(OrganizationId::new).distinct().toList());
    }
}
