package io.keystory.oidc.token.journal;

import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantFold;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.platform.command.Commands;
import io.keystory.platform.token.TokenStates;
import io.keystory.store.Streams;
import io.keystory.store.append.Guard;
import java.util.function.Consumer;

/** Ends a grant: at once in the token store, with the fact that led to it, and then for good by its aggregate. */
public final class GrantEnding {

    private final TokenJournal journal;
    private final Streams streams;
    private final Commands commands;

    GrantEnding(TokenJournal journal, Streams streams, Commands commands) {
        this.journal = journal;
        this.streams = streams;
        this.commands = commands;
    }

    /** Ends the grant because one of its tokens was presented in a way that only a thief, or a broken client, does. */
    public void becauseOfMisuse(TokenOwner owner, String grantType, String code) {
        end(owner, code, guard -> journal.refused(owner, grantType, code, guard));
    }

    /** Ends the grant because its client gave one of its tokens back. */
    public void becauseRevoked(TokenOwner owner, String tokenType) {
        end(owner, "token_revoked", guard -> journal.revoked(owner, tokenType, guard));
    }

    private void end(TokenOwner owner, String reason, Consumer<Guard> record) {
        try {
            record.accept(new Guard(TokenStates.revoked(owner.grantId()), new EndedBefore()));
        } catch (EndedBefore e) {
            // The fact is recorded; but the aggregate may not know yet, when it could not be reached then.
        }
        if (streams.fold(owner.grantId().stream(), new GrantFold()).isPresent()) {
            commands.send(new RevokeGrant(owner.grantId(), reason));
        }
    }

    /** Somebody else ended the grant before. */
    private static final class EndedBefore extends RuntimeException {
        EndedBefore() {
            super("The grant has ended before", null, false, false);
        }
    }
}
