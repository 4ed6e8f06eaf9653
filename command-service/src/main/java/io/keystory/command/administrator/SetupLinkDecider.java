package io.keystory.command.administrator;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.administrator.SetupLinkCommand;
import io.keystory.events.administrator.SetupLinkCommand.IssueSetupLink;
import io.keystory.events.administrator.SetupLinkCommand.UseSetupLink;
import io.keystory.events.administrator.SetupLinkCommand.WithdrawSetupLink;
import io.keystory.events.administrator.SetupLinkEvent;
import io.keystory.events.administrator.SetupLinkEvent.SetupLinkIssued;
import io.keystory.events.administrator.SetupLinkEvent.SetupLinkUsed;
import io.keystory.events.administrator.SetupLinkEvent.SetupLinkWithdrawn;
import io.keystory.events.administrator.SetupLinkId;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** Decides about set-up links: each is good once and for a while; what is wrong with one is nobody's business. */
public final class SetupLinkDecider implements Decider<SetupLinkState, SetupLinkCommand, SetupLinkEvent> {

    /** The kind of claim that every link holds until it is used or withdrawn. */
    static final String OUTSTANDING = "setup-link";

    @Override
    public SetupLinkState initial() {
        return null;
    }

    @Override
    public List<SetupLinkEvent> decide(SetupLinkState state, SetupLinkCommand command) {
        return switch (command) {
            case IssueSetupLink c -> issue(state, c);
            case UseSetupLink c -> use(state, c);
            case WithdrawSetupLink c ->
                isOver(state) ? List.of() : List.of(new SetupLinkWithdrawn(c.setupLinkId()));
        };
    }

    @Override
    public SetupLinkState evolve(SetupLinkState s, SetupLinkEvent event) {
        return switch (event) {
            case SetupLinkIssued e -> new SetupLinkState(e.secretId(), e.expiresAt(), false);
            case SetupLinkUsed e -> new SetupLinkState(s.secretId(), s.expiresAt(), true);
            case SetupLinkWithdrawn e -> new SetupLinkState(s.secretId(), s.expiresAt(), true);
        };
    }

    @Override
    public List<ClaimChange> claims(SetupLinkState before, SetupLinkEvent event) {
        Claim outstanding = outstanding(event.setupLinkId());
        return switch (event) {
            case SetupLinkIssued e -> List.of(
                    new ClaimChange.Take(outstanding, new KeystoryException("entity.create_failed", 422)));
            case SetupLinkUsed e -> List.of(new ClaimChange.Release(outstanding));
            case SetupLinkWithdrawn e -> List.of(new ClaimChange.Release(outstanding));
        };
    }

    @Override
    public List<VaultChange> secrets(SetupLinkState before, SetupLinkCommand command, SetupLinkEvent event) {
        return switch (command) {
            case IssueSetupLink c ->
                List.of(new VaultChange.Store(c.secretId(), "setup-link", c.digest(), true));
            case UseSetupLink c -> List.of(new VaultChange.Destroy(before.secretId()));
            case WithdrawSetupLink c -> List.of(new VaultChange.Destroy(before.secretId()));
        };
    }

    private static List<SetupLinkEvent> issue(SetupLinkState state, IssueSetupLink c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new SetupLinkIssued(c.setupLinkId(), c.secretId(), c.expiresAt().toEpochMilli()));
    }

    private static List<SetupLinkEvent> use(SetupLinkState state, UseSetupLink c) {
        if (isOver(state) || c.now().toEpochMilli() >= state.expiresAt()) {
            throw new KeystoryException("setup.link_invalid", 400);
        }
        return List.of(new SetupLinkUsed(c.setupLinkId(), c.userId()));
    }

    private static boolean isOver(SetupLinkState state) {
        return state == null || state.isOver();
    }

    private static Claim outstanding(SetupLinkId id) {
        return new Claim(OUTSTANDING, id.value());
    }
}
