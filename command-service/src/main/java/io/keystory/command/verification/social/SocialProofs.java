package io.keystory.command.verification.social;

import io.keystory.command.connector.Connectors;
import io.keystory.command.connector.social.SocialAttempt;
import io.keystory.command.connector.social.SocialSignIn;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProof;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProofRefused;
import io.keystory.events.verification.SocialProofCommand.RequestSocialProof;
import io.keystory.events.verification.SocialProofFold;
import io.keystory.events.verification.SocialProofId;
import io.keystory.events.verification.SocialProofView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Proofs of who signed-in users are at social providers; each is good for ten minutes, and for whoever asked for it. */
public final class SocialProofs {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Connectors connectors;
    private final SocialSignIn social;
    private final TokenSets tokenSets;
    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    SocialProofs(Connectors connectors, SocialSignIn social, TokenSets tokenSets, Streams streams, Commands commands,
            Clock clock) {
        this.connectors = connectors;
        this.social = social;
        this.tokenSets = tokenSets;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /** Where the user is sent, and the proof that waits for them; {@code scope} may be null for the connector's own. */
    Departure begin(UserId user, ConnectorId connector, String state, String redirectUri, String scope) {
        String target = connectors.of(connector).target();
        SocialProofId id = new SocialProofId(Ids.next());
        String address = social.address(
                new SocialAttempt(connector, WaitingProofs.owner(id), state, redirectUri), scope);
        Instant expiresAt = clock.instant().plus(LIFETIME);
        commands.send(new RequestSocialProof(id, user, connector, target, state, redirectUri, expiresAt));
        return new Departure(id.value(), address, expiresAt.toString());
    }

    /** 400 verification_record.not_found for a proof that is none of the user's; else as the provider answers. */
    void verify(UserId user, String recordId, Map<String, Object> brought) {
        SocialProofView proof = of(user, recordId);
        SocialProofId id = new SocialProofId(recordId);
        try {
            SocialSignIn.Arrival arrival = social.arrival(new SocialAttempt(proof.connectorId(),
                    WaitingProofs.owner(id), proof.state(), proof.redirectUri()), brought, proof.answer());
            commands.send(new RecordSocialProof(
                    id, arrival.person(), tokenSets.waiting(arrival.tokens()), clock.instant()));
        } catch (KeystoryException refusal) {
            commands.send(new RecordSocialProofRefused(id, refusal.code()));
            throw refusal;
        }
    }

    /** A proof of the user that has passed; 400 verification_record.not_found, or session.verification_failed before. */
    public SocialProofView passed(UserId user, String recordId) {
        SocialProofView proof = of(user, recordId);
        if (proof.person() == null) {
            throw new KeystoryException("session.verification_failed", 400);
        }
        return proof;
    }

    private SocialProofView of(UserId user, String recordId) {
        if (recordId == null || recordId.isBlank()) {
            throw SocialProofDecider.absent();
        }
        return streams.fold(new SocialProofId(recordId).stream(), new SocialProofFold())
                .filter(proof -> proof.userId().equals(user) && clock.millis() < proof.expiresAt())
                .orElseThrow(SocialProofDecider::absent);
    }

    /** Somebody is sent elsewhere; {@code expiresAt} is an ISO instant. */
    record Departure(String verificationRecordId, String authorizationUri, String expiresAt) {}
}
