package io.keystory.command.token;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.SubjectTokenIssued;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import io.keystory.store.database.RowChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues subject tokens, with which an application acts for a user once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-2.1">RFC 8693, 2.1</a>
 */
final class SubjectTokens {

    /** How long a subject token may be exchanged. */
    static final Duration LIFETIME = Duration.ofSeconds(600);

    private static final String PREFIX = "sub_";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Journal journal;
    private final JournalId journalId;
    private final Streams streams;
    private final Clock clock;

    SubjectTokens(Journal journal, JournalId journalId, Streams streams, Clock clock) {
        this.journal = journal;
        this.journalId = journalId;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * A fresh token for the user, durable with the fact that it was issued; 404 when there is no such user, 422
     * user.suspended for one for whom nobody can act.
     */
    String issue(UserId user, Map<String, Object> context) {
        UserView view = streams.fold(user.stream(), new UserFold())
                .orElseThrow(() -> KeystoryException.notFound("users", user.value()));
        if (view.isSuspended()) {
            throw new KeystoryException("user.suspended", 422);
        }
        String id = Ids.next();
        String token = PREFIX + Ids.nextSecret();
        Instant expiresAt = clock.instant().plus(LIFETIME);
        journal.record(
                List.of(new SubjectTokenIssued(journalId, user, id, context, expiresAt.toEpochMilli())),
                RequestContext.currentMetadata(),
                List.of(RowChange.of("""
                        insert into token.subject_token (digest, id, user_id, context, expires_at)
                        values (?, ?, ?, ?, ?)""",
                        TokenDigest.of(token), id, user.value(), JSON.writeValueAsString(context), expiresAt)));
        return token;
    }
}
