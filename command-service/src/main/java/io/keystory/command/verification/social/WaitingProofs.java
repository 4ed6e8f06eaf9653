package io.keystory.command.verification.social;

import io.keystory.command.connector.social.SocialAttempt;
import io.keystory.command.connector.social.WaitingAttempts;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.user.identity.PostedAnswer;
import io.keystory.events.verification.SocialProofCommand.RecordSocialAnswer;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProofRefused;
import io.keystory.events.verification.SocialProofFold;
import io.keystory.events.verification.SocialProofId;
import io.keystory.events.verification.SocialProofView;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.Optional;

/** Proofs of users who are at social providers; each takes one answer. */
final class WaitingProofs implements WaitingAttempts {

    private static final String OWNER = "account:";

    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    WaitingProofs(Streams streams, Commands commands, Clock clock) {
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /** What the attempt of a proof is called. */
    static String owner(SocialProofId id) {
        return OWNER + id;
    }

    @Override
    public Optional<Waiting> find(ConnectorId connector, String owner) {
        return Optional.of(owner).filter(name -> name.startsWith(OWNER) && name.length() > OWNER.length())
                .map(name -> new SocialProofId(name.substring(OWNER.length())))
                .flatMap(id -> streams.fold(id.stream(), new SocialProofFold())
                        .filter(proof -> proof.connectorId().equals(connector) && clock.millis() < proof.expiresAt()
                                && proof.answer() == null && proof.person() == null)
                        .map(proof -> new WaitingProof(id, proof)));
    }

    /** One of them. */
    private final class WaitingProof implements Waiting {

        private final SocialProofId id;
        private final SocialProofView proof;

        private WaitingProof(SocialProofId id, SocialProofView proof) {
            this.id = id;
            this.proof = proof;
        }

        @Override
        public SocialAttempt attempt() {
            return new SocialAttempt(proof.connectorId(), owner(id), proof.state(), proof.redirectUri());
        }

        @Override
        public void keep(PostedAnswer answer) {
            commands.send(new RecordSocialAnswer(id, answer, clock.instant()));
        }

        @Override
        public void refuse(String reason) {
            commands.send(new RecordSocialProofRefused(id, reason));
        }
    }
}
