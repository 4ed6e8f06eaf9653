package io.keystory.command.onetimetoken;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.SubjectChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.onetimetoken.OneTimeTokenCommand;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.ConsumeOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.DeleteOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.EndOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.IssueOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenEvent;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenConsumed;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenDeleted;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenExpired;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenIssued;
import io.keystory.events.onetimetoken.OneTimeTokenEvent.OneTimeTokenRevoked;
import io.keystory.events.onetimetoken.OneTimeTokenFold;
import io.keystory.events.onetimetoken.OneTimeTokenStatus;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.VisibleText;
import java.util.List;
import java.util.Locale;

/** Decides about one-time tokens: each is used once, in time, by whoever has the address; what has ended stays so. */
public final class OneTimeTokenDecider implements Decider<OneTimeTokenView, OneTimeTokenCommand, OneTimeTokenEvent> {

    private static final String KIND = "one-time-token";

    private final OneTimeTokenFold fold = new OneTimeTokenFold();

    @Override
    public OneTimeTokenView initial() {
        return null;
    }

    @Override
    public List<OneTimeTokenEvent> decide(OneTimeTokenView state, OneTimeTokenCommand command) {
        if (!(command instanceof IssueOneTimeToken) && state == null) {
            throw KeystoryException.notFound("one_time_tokens", command.tokenId().value());
        }
        return switch (command) {
            case IssueOneTimeToken c -> issue(state, c);
            case ConsumeOneTimeToken c -> consume(state, c);
            case EndOneTimeToken c -> end(state.at(c.at()).status(), c);
            case DeleteOneTimeToken c -> List.of(new OneTimeTokenDeleted(c.tokenId()));
        };
    }

    @Override
    public OneTimeTokenView evolve(OneTimeTokenView state, OneTimeTokenEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(OneTimeTokenView before, OneTimeTokenCommand command, OneTimeTokenEvent event) {
        String vaultId = event.tokenId().value();
        return command instanceof IssueOneTimeToken c
                ? List.of(new VaultChange.Store(vaultId, KIND, c.token(), true))
                : event instanceof OneTimeTokenDeleted ? List.of(new VaultChange.Destroy(vaultId)) : List.of();
    }

    /** Whoever has the address is the person that the token is about. */
    @Override
    public List<SubjectChange> subjects(OneTimeTokenView before, OneTimeTokenEvent event) {
        return event instanceof OneTimeTokenIssued e && e.email() != null
                ? List.of(new SubjectChange.LinkIdentifier(SubjectId.of(e.stream()), UserClaims.email(e.email())))
                : List.of();
    }

    private static List<OneTimeTokenEvent> issue(OneTimeTokenView state, IssueOneTimeToken c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new OneTimeTokenIssued(
                c.tokenId(), VisibleText.requireAddress("email", c.email()), c.context(), c.expiresAt()));
    }

    private static List<OneTimeTokenEvent> consume(OneTimeTokenView state, ConsumeOneTimeToken c) {
        if (state.email() == null || !UserClaims.email(state.email()).equals(UserClaims.email(c.email()))) {
            throw new KeystoryException("one_time_token.email_mismatch", 400);
        }
        requireActive(state.at(c.at()).status());
        return List.of(new OneTimeTokenConsumed(c.tokenId()));
    }

    private static List<OneTimeTokenEvent> end(OneTimeTokenStatus status, EndOneTimeToken c) {
        if (status == c.status()) {
            return List.of();
        }
        if (c.status() == OneTimeTokenStatus.ACTIVE) {
            throw new KeystoryException("one_time_token.cannot_reactivate_token", 400);
        }
        requireActive(status);
        return List.of(switch (c.status()) {
            case CONSUMED -> new OneTimeTokenConsumed(c.tokenId());
            case REVOKED -> new OneTimeTokenRevoked(c.tokenId());
            default -> new OneTimeTokenExpired(c.tokenId());
        });
    }

    private static void requireActive(OneTimeTokenStatus status) {
        if (status != OneTimeTokenStatus.ACTIVE) {
            throw new KeystoryException("one_time_token.token_" + status.name().toLowerCase(Locale.ROOT), 400);
        }
    }
}
