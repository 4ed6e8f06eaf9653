package io.keystory.query.interaction;

import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.token.TokenEvent;
import io.keystory.events.token.TokenEvent.AssertionIssued;
import io.keystory.events.token.TokenEvent.AuthorizationCodeIssued;
import io.keystory.events.token.TokenEvent.DeviceCodeApproved;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.store.read.EventFeed;
import io.keystory.store.read.EventFilter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what codes were redeemed for: what their grants gave until they were used up, or the next one was issued. */
final class IssuedTokens {

    /** No code can be redeemed later. */
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Set<String> TYPES = Set.of("token.code_issued", "token.issued", "token.refused",
            "token.assertion_issued", "token.device_code_approved");
    private static final int MOST = 100;

    private final EventFeed feed;

    IssuedTokens(EventFeed feed) {
        this.feed = feed;
    }

    List<Recorded<DomainEvent>> of(List<Recorded<DomainEvent>> steps) {
        return steps.stream().flatMap(step -> isCode(step.event()) ? redeemed(step) : Stream.empty()).toList();
    }

    private Stream<Recorded<DomainEvent>> redeemed(Recorded<DomainEvent> code) {
        TokenEvent issued = (TokenEvent) code.event();
        GrantId grant = grant(issued);
        SubjectId user = SubjectId.of(issued.userId().stream());
        return feed.find(new EventFilter(TYPES, null, user, null, null), code.position(), MOST).stream()
                .filter(event -> Objects.equals(grant, grant(event.event())))
                .takeWhile(event -> !isCode(event.event()) && event.at().isBefore(code.at().plus(LIFETIME)))
                .filter(event -> !isRefresh(event.event()));
    }

    private static boolean isCode(DomainEvent event) {
        return event instanceof AuthorizationCodeIssued || event instanceof DeviceCodeApproved;
    }

    private static boolean isRefresh(DomainEvent event) {
        return event instanceof TokensIssued e && "refresh_token".equals(e.grantType())
                || event instanceof TokensRefused r && "refresh_token".equals(r.grantType());
    }

    private static GrantId grant(DomainEvent event) {
        return switch (event) {
            case AuthorizationCodeIssued e -> e.grantId();
            case DeviceCodeApproved e -> e.grantId();
            case TokensIssued e -> e.grantId();
            case TokensRefused e -> e.grantId();
            case AssertionIssued e -> e.grantId();
            default -> null;
        };
    }
}
