package io.keystory.platform.token;

import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentScopesChanged;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentsChanged;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.session.SessionEvent.ApplicationRemoved;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.PersonalAccessTokenDeleted;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.Optional;

/**
 * What events mean for tokens that are out already. The rows are staged beside the event, so that a token ends for
 * every process in the moment in which the event is durable. Issuing and ending are ordered by positions of the log, read
 * while its head is held, and by no clock: clocks differ, and are set back. Of the same moment, ending wins.
 */
public final class TokenStates {

    /** A condition on a token row {@code t} with a user: nothing that ended their tokens came after it. */
    public static final String OF_USER = """
            not exists (select 1 from token.user_state u where u.user_id = t.user_id
              and (u.is_barred or u.ended_position >= t.issued_position))""";

    private static final String OF_GRANT = """
            exists (select 1 from token.grant_state g where g.grant_id = t.grant_id
              and g.revoked_at is null and g.expires_at > clock_timestamp())""";

    private static final String OF_SESSION = """
            exists (select 1 from token.session_cookie s
              where s.session_id = t.session_id and s.ended_at is null and s.expires_at > clock_timestamp())""";

    /** A condition on a token row {@code t} with a grant, a user and perhaps a session: nothing has ended it. */
    public static final String LIVE = "t.expires_at > clock_timestamp() and " + OF_GRANT + " and " + OF_USER
            + " and (not t.is_session_bound or " + OF_SESSION + ")";

    /** The one row {@code t} of a token that is stored nowhere, by its {@link TokenTies}, unless something has ended it. */
    public static final String SIGNED = """
            (select ?::text as user_id, ?::bigint as issued_position, ?::text as grant_id, ?::text as session_id) t where\s"""
            + OF_USER + " and (t.grant_id is null or " + OF_GRANT + ") and (t.session_id is null or " + OF_SESSION + ")";

    private static final String FORGET = """
            with personal as (delete from token.personal_access_token where user_id = ?),
              subject as (delete from token.subject_token where user_id = ?)
            """;

    private static final String BAR = """
            insert into token.user_state (user_id, is_barred, ended_position) values (?, true, token.log_position())
            on conflict (user_id) do update set is_barred = true, ended_position = excluded.ended_position""";

    /** Whoever is dismissed must not be able to act as an administrator with what was issued before. */
    private static final String RENEW = """
            insert into token.user_state (user_id, is_barred, ended_position) values (?, false, token.log_position())
            on conflict (user_id) do update set ended_position = excluded.ended_position""";

    /**
     * Its cookie opens nothing any more, nor does one that is still to come within a day, and whoever was authorized in it is
     * to be told.
     */
    private static final String END_SESSION = """
            with ended as (
              update token.session_cookie
              set ended_at = clock_timestamp(), expires_at = least(expires_at, clock_timestamp())
              where session_id = ? and ended_at is null),
            mark as (
              insert into token.session_cookie (digest, session_id, user_id, expires_at, ended_at)
              select sha256(convert_to('ended ' || id, 'UTF8')), id, ?, clock_timestamp(), clock_timestamp()
              from (select ?::text as id) as session
              where not exists (select from token.session_cookie where session_id = id)
              on conflict (digest) do nothing)
            insert into token.logout_notice (session_id, client_id, user_id)
            select distinct session_id, client_id, user_id from token.grant_state where session_id = ?
            on conflict do nothing""";

    /** With what was given to it ends what others got in exchange for that, and what it got as itself. */
    private static final String END_CLIENT = """
            with client as (insert into token.ended_client (client_id) values (?) on conflict do nothing),
              ended as (update token.grant_state set revoked_at = clock_timestamp()
              where client_id = ? and revoked_at is null returning grant_id)
            update token.grant_state set revoked_at = clock_timestamp()
            where parent_id in (select grant_id from ended) and revoked_at is null""";

    private TokenStates() {}

    /** The change of the token store that belongs to the event; empty for most events. */
    public static Optional<RowChange> of(DomainEvent event) {
        return Optional.ofNullable(switch (event) {
            case GrantGiven e -> RowChange.of("""
                    insert into token.grant_state (grant_id, user_id, client_id, session_id, expires_at)
                    values (?, ?, ?, ?, ?) on conflict (grant_id) do nothing""",
                    e.grantId().value(), e.userId().value(), e.applicationId().value(), e.sessionId().value(),
                    Instant.ofEpochMilli(e.expiresAt()));
            case GrantRevoked e -> revoked(e.grantId());
            case SessionEnded e -> RowChange.of(END_SESSION,
                    e.sessionId().value(), e.userId().value(), e.sessionId().value(), e.sessionId().value());
            case ApplicationRemoved e -> RowChange.of("""
                    insert into token.logout_notice (session_id, client_id, user_id) values (?, ?, ?)
                    on conflict do nothing""",
                    e.sessionId().value(), e.applicationId().value(), e.userId().value());
            case UserSuspended e -> RowChange.of(BAR, e.userId().value());
            case UserDeleted e ->
                RowChange.of(FORGET + BAR, e.userId().value(), e.userId().value(), e.userId().value());
            case PersonalAccessTokenCreated e -> RowChange.of("""
                    insert into token.personal_access_token (id, user_id, expires_at) values (?, ?, ?)""",
                    e.tokenId(), e.userId().value(), e.expiresAt() == null ? null : Instant.ofEpochMilli(e.expiresAt()));
            case PersonalAccessTokenDeleted e ->
                RowChange.of("delete from token.personal_access_token where id = ?", e.tokenId());
            case UserReactivated e ->
                RowChange.of("update token.user_state set is_barred = false where user_id = ?", e.userId().value());
            case RoleRemoved e when e.roleId().equals(BuiltInRoles.ADMINISTRATOR) ->
                RowChange.of(RENEW, e.userId().value());
            case ApplicationDeleted e -> RowChange.of(END_CLIENT, e.applicationId().value(), e.applicationId().value());
            case UserScopeDisabled e -> ClosedScopes.closed(e.applicationId(), e.scope());
            case UserScopeEnabled e -> ClosedScopes.opened(e.applicationId(), e.scope());
            case MetadataDocumentScopesChanged e -> ClosedScopes.opened(e.scopes());
            case MetadataDocumentsChanged e -> ClosedScopes.documents(e.isEnabled());
            default -> null;
        });
    }

    /** Ends everything that was issued under the grant, and what was got in exchange for it. */
    public static RowChange revoked(GrantId grantId) {
        return RowChange.of("""
                update token.grant_state set revoked_at = clock_timestamp()
                where (grant_id = ? or parent_id = ?) and revoked_at is null""", grantId.value(), grantId.value());
    }
}
