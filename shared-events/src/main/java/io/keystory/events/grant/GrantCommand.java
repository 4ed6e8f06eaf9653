package io.keystory.events.grant;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can be asked of a grant's aggregate. */
public sealed interface GrantCommand extends Command {

    GrantId grantId();

    @Override
    default StreamId stream() {
        return grantId().stream();
    }

    /** Keeps what a user allowed an application. */
    record GiveGrant(
            GrantId grantId,
            UserId userId,
            ApplicationId applicationId,
            SessionId sessionId,
            List<String> scopes,
            Map<String, List<String>> resourceScopes,
            Instant expiresAt) implements GrantCommand {}

    /** Adds to what is allowed; allowing what is allowed already changes nothing. */
    record ExtendGrant(GrantId grantId, List<String> scopes, Map<String, List<String>> resourceScopes)
            implements GrantCommand {}

    /** Keeps that older grants had to go for this one. */
    record RecordLimitExceeded(GrantId grantId, List<GrantId> revokedGrantIds, int mostGrants, int activeGrants)
            implements GrantCommand {}

    /** Ends the grant; asking again changes nothing. */
    record RevokeGrant(GrantId grantId, String reason) implements GrantCommand {}
}
