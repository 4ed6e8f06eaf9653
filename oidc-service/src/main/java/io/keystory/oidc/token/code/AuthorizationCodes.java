package io.keystory.oidc.token.code;

import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.AuthorizationCodeIssued;
import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.CodeGrant;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.TextArrays;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.Facts;
import io.keystory.store.Journal;
import io.keystory.store.database.RowChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Issues authorization codes. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2">RFC 6749, 4.1.2</a> */
public final class AuthorizationCodes {

    /** How long a code may be exchanged. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final int LENGTH = 43;

    private final Journal journal;
    private final JournalId journalId;
    private final Clock clock;

    AuthorizationCodes(Journal journal, JournalId journalId, Clock clock) {
        this.journal = journal;
        this.journalId = journalId;
        this.clock = clock;
    }

    /**
     * A fresh code for the grant, good once the fact that it was issued is durable.
     *
     * @param rows what is stored with it
     * @param refusal thrown when another code was issued for the same pushed request
     */
    public IssuedCode issue(CodeGrant grant, List<RowChange> rows, RuntimeException refusal) {
        String code = Ids.nextSecret(LENGTH);
        return new IssuedCode(code, journal.facts(
                List.of(new AuthorizationCodeIssued(
                        journalId, grant.userId(), grant.applicationId(), grant.grantId(), grant.sessionId())),
                RequestContext.currentMetadata(),
                Stream.concat(Stream.of(row(code, grant, clock.instant())), rows.stream()).toList(),
                UsedRequests.consuming(grant.request(), refusal)));
    }

    /** A code with the fact that it was issued, and its row. */
    public record IssuedCode(String code, Facts fact) {}

    private static RowChange row(String code, CodeGrant grant, Instant now) {
        AuthorizationRequest request = grant.request();
        Authentication authentication = grant.authentication();
        return RowChange.of("""
                insert into token.code (digest, user_id, client_id, grant_id, session_id, is_session_bound, scope,
                  resources, redirect_uri, nonce, code_challenge, dpop_jkt, auth_time, amr, acr,
                  userinfo_claims, id_token_claims, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                TokenDigest.of(code), grant.userId().value(), grant.applicationId().value(), grant.grantId().value(),
                grant.sessionId().value(), !request.scopes().contains(ClaimScopes.OFFLINE_ACCESS),
                ScopeText.of(request.scopes()), TextArrays.array(request.resources()), request.redirectUri(),
                request.nonce(), request.codeChallenge(), request.dpopJkt(), authentication.at(),
                TextArrays.array(authentication.amr()), authentication.acr(),
                TextArrays.array(authentication.claims().userinfo()),
                TextArrays.array(authentication.claims().idToken()), now.plus(LIFETIME));
    }
}
