package io.keystory.events.grant;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to a grant: what a user allowed an application. */
public sealed interface GrantEvent extends DomainEvent {

    GrantId grantId();

    UserId userId();

    @Override
    default StreamId stream() {
        return grantId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(userId().stream()));
    }

    /** The user allowed these OpenID scopes, and these scopes of each resource; {@code expiresAt} is epoch ms. */
    @EventType(value = "grant.given", category = Category.ACTIVITY)
    record GrantGiven(
            GrantId grantId,
            UserId userId,
            ApplicationId applicationId,
            SessionId sessionId,
            List<String> scopes,
            Map<String, List<String>> resourceScopes,
            long expiresAt) implements GrantEvent {}

    /** The user allowed more: the sets are now these. */
    @EventType(value = "grant.extended", category = Category.ACTIVITY)
    record GrantExtended(
            GrantId grantId, UserId userId, List<String> scopes, Map<String, List<String>> resourceScopes)
            implements GrantEvent {}

    /** For this grant, older ones were revoked: there were {@code activeGrants}, and may be {@code mostGrants}. */
    @EventType(value = "grant.limit_exceeded", category = Category.ACTIVITY)
    record GrantLimitExceeded(
            GrantId grantId,
            UserId userId,
            ApplicationId applicationId,
            List<GrantId> revokedGrantIds,
            int mostGrants,
            int activeGrants) implements GrantEvent {}

    /** Everything that was issued under the grant ends; {@code reason} says why, such as {@code token_reused}. */
    @EventType(value = "grant.revoked", category = Category.ACTIVITY)
    record GrantRevoked(GrantId grantId, UserId userId, ApplicationId applicationId, String reason)
            implements GrantEvent {}
}
