package io.keystory.oidc.token.device;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.DeviceCodeApproved;
import io.keystory.events.token.TokenEvent.DeviceCodeIssued;
import io.keystory.events.token.TokenEvent.DeviceCodeRefused;
import io.keystory.events.user.UserId;
import io.keystory.oidc.token.authorized.CodeGrant;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.journal.Lost;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.Journal;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of the requests of devices. @see <a href="https://www.rfc-editor.org/rfc/rfc8628#section-3">RFC 8628, 3</a> */
public final class DeviceCodes {

    /** How long a user can allow a request. */
    static final Duration LIFETIME = Duration.ofSeconds(600);

    private static final int LENGTH = 43;
    private static final String INSERT = """
            insert into token.device_code
              (digest, id, user_code, client_id, scope, resources, is_session_bound, expires_at)
            select ?, ?, ?, ?, ?, ?::text[], ?, ?::timestamptz where not exists
              (select 1 from token.device_code where user_code = ? and expires_at > clock_timestamp())""";
    private static final String OPEN = """
            where id = ? and user_id is null and refused_at is null and expires_at > clock_timestamp()""";

    private final Journal journal;
    private final JournalId journalId;
    private final PendingDevices pending;
    private final Clock clock;

    DeviceCodes(Journal journal, JournalId journalId, PendingDevices pending, Clock clock) {
        this.journal = journal;
        this.journalId = journalId;
        this.pending = pending;
        this.clock = clock;
    }

    /** Fresh codes for a request, durable with the fact that they were issued. */
    Codes issue(ApplicationId client, List<String> scopes, List<String> resources) {
        Codes codes = new Codes(Ids.nextSecret(LENGTH), UserCode.next());
        try {
            insert(codes, client, scopes, resources);
            return codes;
        } catch (Lost e) {
            return issue(client, scopes, resources);
        }
    }

    /**
     * The user let the device in, under a grant; 400 {@code session.not_found} when it was too late or decided before.
     *
     * @param rows what is stored with it
     */
    public void approve(String id, CodeGrant grant, List<RowChange> rows) {
        actAs(grant.userId());
        RowChange change = RowChange.of("""
                update token.device_code set user_id = ?, grant_id = ?, session_id = ?, auth_time = ?, amr = ?,
                  issued_position = token.log_position()
                """ + OPEN, grant.userId().value(), grant.grantId().value(), grant.sessionId().value(),
                grant.authenticatedAt(), grant.amr().toArray(String[]::new), id);
        journal.record(List.of(new DeviceCodeApproved(journalId, grant.userId(), grant.applicationId(),
                grant.grantId(), grant.sessionId(), id)), RequestContext.currentMetadata(), rows,
                new Guard(change, tooLate()));
    }

    /** The device is not let in; {@code user} is null when nobody is signed in. Refused as {@link #approve}. */
    public void refuse(String id, ApplicationId client, UserId user) {
        if (user != null) {
            actAs(user);
        }
        RowChange change =
                RowChange.of("update token.device_code set refused_at = clock_timestamp()\n" + OPEN, id);
        record(new DeviceCodeRefused(journalId, user, client, id), change, tooLate());
    }

    private void insert(Codes codes, ApplicationId client, List<String> scopes, List<String> resources) {
        String id = Ids.next();
        String scope = ScopeText.of(scopes);
        Instant expiresAt = clock.instant().plus(LIFETIME);
        byte[] userCode = pending.digest(codes.userCode());
        RowChange row = RowChange.of(INSERT, TokenDigest.of(codes.deviceCode()), id, userCode, client.value(), scope,
                resources.toArray(String[]::new), !scopes.contains(ClaimScopes.OFFLINE_ACCESS), expiresAt, userCode);
        record(new DeviceCodeIssued(journalId, client, id, scope, resources, expiresAt.toEpochMilli()), row, new Lost());
    }

    private void record(DomainEvent fact, RowChange change, RuntimeException refusal) {
        journal.record(List.of(fact), RequestContext.currentMetadata(), List.of(), new Guard(change, refusal));
    }

    private static void actAs(UserId user) {
        RequestContext.current().ifPresent(context -> context.actAs(Actor.user(user.value())));
    }

    private static KeystoryException tooLate() {
        return new KeystoryException("session.not_found", 400);
    }

    /** What the device keeps, and what it shows. */
    record Codes(String deviceCode, String userCode) {}
}
