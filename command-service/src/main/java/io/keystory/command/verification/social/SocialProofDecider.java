package io.keystory.command.verification.social;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.upstream.saml.PageThatAsked;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.verification.SocialProofCommand;
import io.keystory.events.verification.SocialProofCommand.RecordSocialAnswer;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProof;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProofRefused;
import io.keystory.events.verification.SocialProofCommand.RequestSocialProof;
import io.keystory.events.verification.SocialProofEvent;
import io.keystory.events.verification.SocialProofEvent.SocialProofAnswered;
import io.keystory.events.verification.SocialProofEvent.SocialProofRefused;
import io.keystory.events.verification.SocialProofEvent.SocialProofRequested;
import io.keystory.events.verification.SocialProofEvent.SocialProofVerified;
import io.keystory.events.verification.SocialProofFold;
import io.keystory.events.verification.SocialProofView;
import java.util.List;
import java.util.stream.Stream;

/** Decides about proofs of who users are at social providers: each is asked for once, and passes once. */
public final class SocialProofDecider implements Decider<SocialProofView, SocialProofCommand, SocialProofEvent> {

    private final SocialProofFold fold = new SocialProofFold();

    @Override
    public SocialProofView initial() {
        return null;
    }

    @Override
    public List<SocialProofEvent> decide(SocialProofView state, SocialProofCommand command) {
        return switch (command) {
            case RequestSocialProof c -> request(state, c);
            case RecordSocialAnswer c -> answer(state, c);
            case RecordSocialProof c -> record(known(state), c);
            case RecordSocialProofRefused c ->
                List.of(new SocialProofRefused(c.proofId(), known(state).userId(), c.reason()));
        };
    }

    @Override
    public SocialProofView evolve(SocialProofView state, SocialProofEvent event) {
        return fold.after(state, event);
    }

    /** What the provider gave waits until an account takes it over, or somebody else comes back. */
    @Override
    public List<VaultChange> secrets(SocialProofView before, SocialProofCommand command, SocialProofEvent event) {
        if (!(event instanceof SocialProofVerified e)) {
            return List.of();
        }
        String id = e.person().keyed(e.proofId().value());
        String earlier = before.person() == null ? null : before.person().keyed(e.proofId().value());
        return id.equals(earlier) ? List.of() : Stream.concat(
                Stream.ofNullable(((RecordSocialProof) command).tokens())
                        .<VaultChange>map(tokens -> new VaultChange.Store(id, TokenSets.WAITING, tokens, false)),
                Stream.ofNullable(earlier).map(VaultChange.Destroy::new)).toList();
    }

    private static List<SocialProofEvent> request(SocialProofView state, RequestSocialProof c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new SocialProofRequested(c.proofId(), c.userId(), c.connectorId(), c.target(), c.state(),
                c.redirectUri(), c.expiresAt().toEpochMilli()));
    }

    private static List<SocialProofEvent> answer(SocialProofView state, RecordSocialAnswer c) {
        boolean isWaiting = state != null && c.now().toEpochMilli() < state.expiresAt()
                && state.answer() == null && state.person() == null;
        if (!isWaiting) {
            throw PageThatAsked.none();
        }
        return List.of(new SocialProofAnswered(c.proofId(), state.userId(), c.answer().id(), c.answer().person()));
    }

    private static List<SocialProofEvent> record(SocialProofView state, RecordSocialProof c) {
        if (c.now().toEpochMilli() >= state.expiresAt()) {
            throw absent();
        }
        return c.person().equals(state.person())
                ? List.of() : List.of(new SocialProofVerified(c.proofId(), state.userId(), c.person()));
    }

    private static SocialProofView known(SocialProofView state) {
        if (state == null) {
            throw absent();
        }
        return state;
    }

    /** 400 for a proof that there is not, is somebody else's, or is over. */
    static KeystoryException absent() {
        return new KeystoryException("verification_record.not_found", 400);
    }
}
