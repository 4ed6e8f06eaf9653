package io.keystory.oidc.token.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.AssertionIssued;
import io.keystory.events.token.TokenEvent.InactiveIntrospected;
import io.keystory.events.token.TokenEvent.SignOnRequested;
import io.keystory.events.token.TokenEvent.TokenExchanged;
import io.keystory.events.token.TokenEvent.TokenRevoked;
import io.keystory.events.token.TokenEvent.TokenScriptFailed;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.events.user.UserId;
import io.keystory.oidc.token.authorized.Subject;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.platform.RequestContext;
import io.keystory.store.Journal;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.time.Duration;
import java.util.List;

/**
 * Appends the facts about tokens with the rows they speak of. Refusals are bounded in rate: the same refusal of the same
 * grant is recorded once in ten seconds, and of all refusals a limited number; so are requests of service providers.
 */
public final class TokenJournal {

    private static final Duration SAME = Duration.ofSeconds(10);
    private static final int MOST = 200;
    private static final int MOST_SIGN_ONS = 1000;

    private final Journal journal;
    private final JournalId id;
    private final Cache<String, Boolean> refused = Caffeine.newBuilder().expireAfterWrite(SAME).build();
    private final Cache<String, Boolean> signOns = Caffeine.newBuilder().expireAfterWrite(SAME).build();

    TokenJournal(Journal journal, JournalId id) {
        this.journal = journal;
        this.id = id;
    }

    /** Tokens for a user were issued; when the guard changes no row, nothing is stored and its refusal is thrown. */
    public void issued(TokenOwner owner, Issued issued, List<RowChange> rows, Guard guard) {
        RequestContext.current().ifPresent(context -> context.actAs(Actor.user(owner.userId().value())));
        record(new TokensIssued(id, owner.userId(), owner.clientId(), owner.grantId(), owner.sessionId(),
                issued.grantType(), issued.tokenTypes(), issued.scope(), issued.resource(),
                issued.organizationId(), issued.applicationSecret()), rows, guard);
    }

    /** A token for an application itself was issued. */
    public void issued(ApplicationId application, Issued issued) {
        RequestContext.current().ifPresent(context -> context.actAs(Actor.application(application.value())));
        record(new TokensIssued(id, null, application, null, null, issued.grantType(), issued.tokenTypes(),
                issued.scope(), issued.resource(), issued.organizationId(), issued.applicationSecret()), List.of(), null);
    }

    /** A service provider sent somebody to sign in; anybody can repeat its request, or make one that is not signed. */
    public void signOnRequested(ApplicationId application, String requestId) {
        if (admits(signOns, MOST_SIGN_ONS, application.value() + " " + requestId)) {
            record(new SignOnRequested(id, application, requestId), List.of(), null);
        }
    }

    /** A service provider was told who signed in; when the guard changes no row, nothing is stored and its refusal is thrown. */
    public void asserted(TokenOwner owner, String responseId, Guard guard) {
        RequestContext.current().ifPresent(context -> context.actAs(Actor.user(owner.userId().value())));
        record(new AssertionIssued(id, owner.userId(), owner.clientId(), owner.grantId(), owner.sessionId(),
                responseId), List.of(), guard);
    }

    /** A token was exchanged for an access token; the guard, which opens its grant, must succeed. */
    public void exchanged(TokenOwner owner, Subject subject, UserId actor, Issued issued, List<RowChange> rows, Guard guard) {
        Actor acting = actor == null
                ? Actor.application(owner.clientId().value()) : Actor.user(actor.value());
        RequestContext.current().ifPresent(context -> context.actAs(acting));
        record(new TokenExchanged(id, owner.userId(), owner.clientId(), owner.grantId(), subject.type(), subject.id(),
                actor, issued.scope(), issued.resource(), issued.organizationId(), issued.applicationSecret()), rows, guard);
    }

    /** A token that somebody presented to be exchanged was refused. */
    public void refused(Subject subject, ApplicationId client, String grantType, String code) {
        if (admits(subject.userId().value(), code)) {
            record(new TokensRefused(id, subject.userId(), client, null, grantType, code), List.of(), null);
        }
    }

    /** Tokens were refused to somebody who presented a token of this owner. */
    public void refused(TokenOwner owner, String grantType, String code) {
        if (admits(owner.grantId().value(), code)) {
            record(refusal(owner, grantType, code), List.of(), null);
        }
    }

    /** The same, and the rows change whether the fact is recorded or not; behind a guard. */
    public void refused(TokenOwner owner, String grantType, String code, Guard guard) {
        journal.record(admits(owner.grantId().value(), code) ? List.of(refusal(owner, grantType, code)) : List.of(),
                RequestContext.currentMetadata(), List.of(), guard);
    }

    /** The script for a token failed; {@code user} is null for applications. */
    public void scriptFailed(
            UserId user, ApplicationId client, JwtCustomizerId customizer, String reason, boolean isBlocked) {
        if (admits(client.value() + customizer, reason)) {
            record(new TokenScriptFailed(id, user, client, customizer.value(), reason, isBlocked), List.of(), null);
        }
    }

    /** Somebody asked about a token that has ended. */
    public void inactiveIntrospected(TokenOwner owner, ApplicationId asking, String tokenType) {
        if (admits(owner.grantId().value() + asking, tokenType)) {
            record(new InactiveIntrospected(id, owner.userId(), asking, owner.grantId(), tokenType), List.of(), null);
        }
    }

    /** A client gave a token back. */
    void revoked(TokenOwner owner, String tokenType, Guard guard) {
        record(new TokenRevoked(id, owner.userId(), owner.clientId(), owner.grantId(), tokenType), List.of(), guard);
    }

    private void record(DomainEvent fact, List<RowChange> rows, Guard guard) {
        journal.record(List.of(fact), RequestContext.currentMetadata(), rows, guard);
    }

    private TokensRefused refusal(TokenOwner owner, String grantType, String code) {
        return new TokensRefused(id, owner.userId(), owner.clientId(), owner.grantId(), grantType, code);
    }

    private boolean admits(String about, String code) {
        return admits(refused, MOST, about + " " + code);
    }

    private static boolean admits(Cache<String, Boolean> recorded, int most, String fact) {
        recorded.cleanUp();
        return recorded.estimatedSize() < most && recorded.asMap().putIfAbsent(fact, true) == null;
    }

    /**
     * What was issued; {@code resource} is null for opaque tokens, {@code organizationId} outside organizations, and
     * {@code applicationSecret}, a name, where the application showed none.
     */
    public record Issued(String grantType, List<String> tokenTypes, String scope, String resource, String organizationId,
            String applicationSecret) {}
}
