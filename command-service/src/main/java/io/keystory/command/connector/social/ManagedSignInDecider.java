package io.keystory.command.connector.social;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.command.upstream.UpstreamRefusal;
import io.keystory.command.upstream.saml.PageThatAsked;
import io.keystory.events.connector.ManagedSignInCommand;
import io.keystory.events.connector.ManagedSignInCommand.RecordManagedAnswer;
import io.keystory.events.connector.ManagedSignInCommand.RecordManagedRefusal;
import io.keystory.events.connector.ManagedSignInCommand.RequestManagedSignIn;
import io.keystory.events.connector.ManagedSignInCommand.UseManagedAnswer;
import io.keystory.events.connector.ManagedSignInEvent;
import io.keystory.events.connector.ManagedSignInEvent.ManagedSignInAnswered;
import io.keystory.events.connector.ManagedSignInEvent.ManagedSignInRefused;
import io.keystory.events.connector.ManagedSignInEvent.ManagedSignInRequested;
import io.keystory.events.connector.ManagedSignInEvent.ManagedSignInUsed;
import io.keystory.events.connector.ManagedSignInFold;
import io.keystory.events.connector.ManagedSignInId;
import io.keystory.events.connector.ManagedSignInView;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** Decides about sign-ins that administrators' own programs asked for: each is answered once, and used once. */
public final class ManagedSignInDecider
        implements Decider<ManagedSignInView, ManagedSignInCommand, ManagedSignInEvent> {

    private final ManagedSignInFold fold = new ManagedSignInFold();

    @Override
    public ManagedSignInView initial() {
        return null;
    }

    @Override
    public List<ManagedSignInEvent> decide(ManagedSignInView state, ManagedSignInCommand command) {
        return switch (command) {
            case RequestManagedSignIn c -> List.of(request(state, c));
            case RecordManagedAnswer c -> List.of(answer(state, c));
            case RecordManagedRefusal c -> state == null || state.answerId() != null
                    ? List.of() : List.of(new ManagedSignInRefused(c.signInId(), c.reason()));
            case UseManagedAnswer c -> List.of(use(state, c));
        };
    }

    @Override
    public ManagedSignInView evolve(ManagedSignInView state, ManagedSignInEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(
            ManagedSignInView before, ManagedSignInCommand command, ManagedSignInEvent event) {
        return switch (event) {
            case ManagedSignInAnswered e -> List.of(new VaultChange.Store(
                    e.personId(), ManagedSignInId.STREAM_TYPE, ((RecordManagedAnswer) command).person(), false));
            case ManagedSignInUsed e -> List.of(new VaultChange.Destroy(before.personId()));
            default -> List.of();
        };
    }

    /** The same state would make the same request again, which an old answer would fit. */
    private static ManagedSignInEvent request(ManagedSignInView state, RequestManagedSignIn c) {
        if (state != null && state.answerId() != null) {
            throw new KeystoryException("connector.invalid_request_parameters", 400);
        }
        return new ManagedSignInRequested(
                c.signInId(), c.connectorId(), c.state(), c.redirectUri(), c.expiresAt().toEpochMilli());
    }

    private static ManagedSignInEvent answer(ManagedSignInView state, RecordManagedAnswer c) {
        if (state == null || !state.isWaiting(c.now().toEpochMilli())) {
            throw PageThatAsked.none();
        }
        return new ManagedSignInAnswered(c.signInId(), c.answerId(), c.personId());
    }

    private static ManagedSignInEvent use(ManagedSignInView state, UseManagedAnswer c) {
        if (state == null || !state.hasPerson(c.now().toEpochMilli())) {
            throw UpstreamRefusal.wrongCode();
        }
        return new ManagedSignInUsed(c.signInId());
    }
}
