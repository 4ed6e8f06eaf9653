package io.keystory.oidc.session;

import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.RequestContext;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import io.keystory.store.database.RowChange;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the session of a browser by its cookie, a random handle of which only the digest is stored. */
public final class Sessions {

    /** The cookie's name. */
    public static final String COOKIE = "_session";

    /**
     * The one that the browser had before no longer opens the session: whoever knew it is out. A session that has ended by
     * now, as may be where this is not stored with what began it, is not opened any more.
     */
    private static final String ISSUE = """
            with dropped as (delete from token.session_cookie where session_id = ? and ended_at is null)
            insert into token.session_cookie (digest, session_id, user_id, expires_at)
            select ?, ?, ?, ?::timestamptz where not exists
              (select from token.session_cookie where session_id = ? and ended_at is not null)""";

    private static final String FIND = """
            select session_id, expires_at from token.session_cookie
            where digest = ? and ended_at is null and expires_at > ?""";

    private final JdbcClient jdbc;
    private final Streams streams;
    private final Journal journal;
    private final SessionLifetimes lifetimes;
    private final KeystorySettings settings;
    private final Clock clock;

    public Sessions(JdbcClient jdbc, Streams streams, Journal journal, SessionLifetimes lifetimes,
            KeystorySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.streams = streams;
        this.journal = journal;
        this.lifetimes = lifetimes;
        this.settings = settings;
        this.clock = clock;
    }

    /** The live session of the request's browser, which counts as used. */
    public Optional<LiveSession> find(HttpServletRequest request) {
        return handle(request).flatMap(handle -> row(handle).flatMap(row -> {
            Optional<LiveSession> session = find(row.session());
            session.ifPresent(live -> prolong(handle, row, Instant.ofEpochMilli(live.view().expiresAt())));
            return session;
        }));
    }

    /** A session by its id, while it lasts. */
    public Optional<LiveSession> find(SessionId id) {
        return streams.fold(id.stream(), new SessionFold())
                .filter(view -> view.expiresAt() > clock.millis())
                .map(LiveSession::new);
    }

    /** A handle for a session that is started or renewed: always fresh, and the only one once it is stored. */
    public SessionHandle handle(SessionId session, UserId user, Instant end) {
        String handle = Ids.nextSecret(43);
        Instant now = clock.instant();
        return new SessionHandle(cookie(handle, Duration.between(now, end)), RowChange.of(ISSUE, session.value(),
                TokenDigest.of(handle), session.value(), user.value(), Timestamp.from(lifetimes.restUntil(now, end)),
                session.value()));
    }

    /** Stores a handle beside nothing else, but in its turn: whoever ends the session comes before or behind it. */
    public void store(SessionHandle handle) {
        journal.record(List.of(), RequestContext.currentMetadata(), List.of(handle.row()));
    }

    /** Makes the request's handle worthless and takes the cookie away; that its session has ended stays known. */
    public ResponseCookie forget(HttpServletRequest request) {
        handle(request).ifPresent(handle ->
                jdbc.sql("delete from token.session_cookie where digest = ? and ended_at is null")
                        .param(TokenDigest.of(handle))
                        .update());
        return cookie("", Duration.ZERO);
    }

    private Optional<Row> row(String handle) {
        return jdbc.sql(FIND)
                .param(TokenDigest.of(handle))
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> new Row(new SessionId(row.getString(1)), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Written only when a good part of the time it may rest is over, so that use costs nothing as a rule. */
    private void prolong(String handle, Row row, Instant end) {
        Instant now = clock.instant();
        Instant rest = lifetimes.restUntil(now, end);
        Duration gained = Duration.between(row.restsUntil(), rest);
        if (lifetimes.isProlongedByUse() && gained.compareTo(Duration.between(now, rest).dividedBy(10)) > 0) {
            jdbc.sql("update token.session_cookie set expires_at = ? where digest = ? and ended_at is null")
                    .param(Timestamp.from(rest))
                    .param(TokenDigest.of(handle))
                    .update();
        }
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).secure(settings.isSecure())
                .sameSite("Lax").maxAge(age).build();
    }

    private static Optional<String> handle(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies())
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    private record Row(SessionId session, Instant restsUntil) {}
}
