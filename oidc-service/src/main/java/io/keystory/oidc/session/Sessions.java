package io.keystory.oidc.session;

import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.events.session.SessionView;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.store.Streams;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the session of a browser by its cookie, a random handle of which only the digest is stored. */
public final class Sessions {

    /** The cookie's name. */
    public static final String COOKIE = "_session";

    private final JdbcClient jdbc;
    private final Streams streams;
    private final KeystorySettings settings;
    private final Clock clock;

    public Sessions(JdbcClient jdbc, Streams streams, KeystorySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.streams = streams;
        this.settings = settings;
        this.clock = clock;
    }

    /** The live session of the request's browser. */
    public Optional<LiveSession> find(HttpServletRequest request) {
        return handle(request).flatMap(this::sessionOf).flatMap(this::find);
    }

    /** A session by its id, while it lasts. */
    public Optional<LiveSession> find(SessionId id) {
        return streams.fold(id.stream(), new SessionFold())
                .filter(view -> view.expiresAt() > clock.millis())
                .map(LiveSession::new);
    }

    /** The cookie of a session that has just been started or renewed: always a fresh handle. */
    public ResponseCookie issue(SessionView session) {
        String handle = Ids.nextSecret(43);
        jdbc.sql("insert into token.session_cookie (digest, session_id, user_id, expires_at) values (?, ?, ?, ?)")
                .param(digest(handle))
                .param(session.id())
                .param(session.userId())
                .param(Timestamp.from(Instant.ofEpochMilli(session.expiresAt())))
                .update();
        return cookie(handle, Duration.between(clock.instant(), Instant.ofEpochMilli(session.expiresAt())));
    }

    /** Makes the request's handle worthless and takes the cookie away. */
    public ResponseCookie forget(HttpServletRequest request) {
        handle(request).ifPresent(handle ->
                jdbc.sql("delete from token.session_cookie where digest = ?").param(digest(handle)).update());
        return cookie("", Duration.ZERO);
    }

    private Optional<SessionId> sessionOf(String handle) {
        return jdbc.sql("select session_id from token.session_cookie where digest = ? and expires_at > ?")
                .param(digest(handle))
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> new SessionId(row.getString(1)))
                .optional();
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

    private static byte[] digest(String handle) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(handle.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
