package io.keystory.command.interaction.social;

import io.keystory.command.connector.Connectors;
import io.keystory.command.connector.social.SocialAttempt;
import io.keystory.command.connector.social.SocialSignIn;
import io.keystory.command.interaction.elsewhere.AwayFromPage;
import io.keystory.command.interaction.elsewhere.Departure;
import io.keystory.command.interaction.elsewhere.GivenTokens;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.Identifier.Type;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.SocialVerification.SocialRefused;
import io.keystory.events.interaction.SocialVerification.SocialRequested;
import io.keystory.events.interaction.SocialVerification.SocialVerified;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sends people to social providers, and takes in who came back. An answer is good for the verification it belongs to. */
final class SocialSteps {

    private final OfferedProviders offered;
    private final Connectors connectors;
    private final SocialSignIn social;
    private final UserAccounts accounts;
    private final TokenSets tokenSets;
    private final Commands commands;
    private final Clock clock;

    SocialSteps(OfferedProviders offered, Connectors connectors, SocialSignIn social, UserAccounts accounts,
            TokenSets tokenSets, Commands commands, Clock clock) {
        this.offered = offered;
        this.connectors = connectors;
        this.social = social;
        this.accounts = accounts;
        this.tokenSets = tokenSets;
        this.commands = commands;
        this.clock = clock;
    }

    /** Where the person is sent, and the verification that waits for them. */
    Departure begin(InteractionView interaction, ConnectorId connector, String state, String redirectUri) {
        String target = connectors.of(connector).target();
        AwayFromPage away = new AwayFromPage(new InteractionId(interaction.id()), Ids.next());
        String address = social.address(new SocialAttempt(connector, away.name(), state, redirectUri), null);
        offered.require(target);
        record(new SocialRequested(
                away.interaction(), away.verificationId(), connector, target, state, redirectUri));
        return new Departure(address, away.verificationId());
    }

    /**
     * 404 for the verification of another connector; 400 or 401 when the provider does not stand by the answer. One that it
     * has stood by is not taken to it again.
     */
    void verify(InteractionView interaction, ConnectorId connector, String verificationId, Map<String, Object> brought) {
        InteractionId id = new InteractionId(interaction.id());
        AwayFromPage away = new AwayFromPage(id, verificationId);
        SocialVerification waiting = away.in(interaction, SocialVerification.class)
                .filter(one -> one.connectorId().equals(connector))
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
        offered.require(waiting.target());
        if (waiting.hasPassed() && waiting.state().equals(brought.get("state"))) {
            return;
        }
        try {
            SocialSignIn.Arrival arrival = social.arrival(
                    new SocialAttempt(connector, away.name(), waiting.state(), waiting.redirectUri()), brought,
                    waiting.answer());
            ExternalUser person = arrival.person();
            commands.send(new RecordVerification(id,
                    new SocialVerified(id, verificationId, connector, waiting.target(), person, free(person)),
                    GivenTokens.waiting(tokenSets, verificationId, person, arrival.tokens()), clock.instant()));
        } catch (KeystoryException refusal) {
            record(new SocialRefused(id, verificationId, connector, refusal.code()));
            throw refusal;
        }
    }

    private List<Type> free(ExternalUser person) {
        return Stream.of(new Identifier(Type.EMAIL, person.email()), new Identifier(Type.PHONE, person.phone()))
                .filter(identifier -> identifier.value() != null && accounts.find(identifier).isEmpty())
                .map(Identifier::type).toList();
    }

    private void record(VerificationEvent outcome) {
        commands.send(new RecordVerification(outcome, clock.instant()));
    }
}
