package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.risk.RiskRules;
import io.keystory.command.mfa.FactorProofs;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.user.UserClaims;
import io.keystory.events.interaction.SignInFacts;
import io.keystory.events.interaction.SignInFacts.Earlier;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.RequestContext;
import io.keystory.platform.web.UserAgents;
import io.keystory.store.EventLog;
import io.keystory.store.read.EventFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what a sign-in is rated by: the person's latest sign-ins are in the log, and refused proofs are counted. */
final class RiskFacts {

    private static final int LATEST = 20;
    private static final Set<String> SIGN_INS = Stream.of(SessionStarted.class, SessionRenewed.class)
            .map(type -> EventTypes.describe(type).value()).collect(Collectors.toUnmodifiableSet());

    private final EventLog log;
    private final FailedAttempts attempts;

    RiskFacts(EventLog log, FailedAttempts attempts) {
        this.log = log;
        this.attempts = attempts;
    }

    /** @param unproven how many other unusual sign-ins have not proven a second factor */
    SignInFacts of(UserView user, int unproven) {
        return new SignInFacts(UserAgents.named(RequestContext.currentMetadata().userAgent()), before(user),
                attempts.recent(FactorProofs.ACTIONS, targets(user), RiskRules.FAILURES), attempts.recentFromHere(), unproven);
    }

    private List<Earlier> before(UserView user) {
        SubjectId subject = SubjectId.of(new UserId(user.id()).stream());
        return log.feed().last(new EventFilter(SIGN_INS, null, subject, null, null), 0, Long.MAX_VALUE, LATEST, true)
                .stream().map(event -> new Earlier(UserAgents.named(event.metadata().userAgent()), event.at())).toList();
    }

    private static Set<String> targets(UserView user) {
        return Stream.of(Optional.of(user.id()),
                        Optional.ofNullable(user.username()).map(UserClaims::username).map(Claim::value),
                        Optional.ofNullable(user.primaryEmail()).map(UserClaims::email).map(Claim::value),
                        Optional.ofNullable(user.primaryPhone()).map(UserClaims::phone).map(Claim::value))
                .flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
