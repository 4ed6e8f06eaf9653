package io.keystory.query.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.session.SessionView;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A session as the Management API shows it; {@code expiresAt} is epoch ms, what is in the payload is in seconds. */
public record UserSession(
        Payload payload,
        @Nullable Map<String, Object> lastSubmission,
        @Nullable String clientId,
        @Nullable String accountId,
        long expiresAt) {

    static UserSession of(SessionView session, @Nullable Map<String, Object> lastSubmission) {
        Map<String, Authorization> authorizations = new TreeMap<>();
        session.grants().forEach((application, grant) ->
                authorizations.put(application, new Authorization(session.id(), grant)));
        Payload payload = new Payload(session.expiresAt() / 1000, session.createdAt() / 1000, session.id(),
                session.id(), "Session", session.authenticatedAt() / 1000, session.userId(), authorizations);
        return new UserSession(
                payload, lastSubmission, session.applicationId(), session.userId(), session.expiresAt());
    }

    /** The session itself, with what was authorized in it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payload(long exp, long iat, String jti, String uid, String kind, long loginTs, String accountId,
            Map<String, Authorization> authorizations) {}

    /** An application that was authorized in the session. */
    public record Authorization(String sid, String grantId) {}
}
