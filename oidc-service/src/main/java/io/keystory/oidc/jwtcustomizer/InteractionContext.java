package io.keystory.oidc.jwtcustomizer;

import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.FactorVerification;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.TrustedDeviceVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Fold;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a script is told about how the user signed in: what they proved, and where from. */
final class InteractionContext {

    private static final Fold<InteractionId, SessionEvent> LAST = (last, recorded) -> switch (recorded.event()) {
        case SessionStarted e -> e.interactionId();
        case SessionRenewed e -> e.interactionId();
        default -> last;
    };

    private final Streams streams;
    private final LogReader log;

    InteractionContext(Streams streams, LogReader log) {
        this.streams = streams;
        this.log = log;
    }

    /** The last interaction in which the session's user authenticated; empty when it is not known. */
    Optional<Map<String, Object>> of(SessionId session) {
        return streams.fold(session.stream(), LAST).flatMap(id ->
                streams.fold(id.stream(), new InteractionFold()).map(view -> told(view, origin(id))));
    }

    /** Folds are not told it; the request that began the interaction is the browser's own. */
    private EventMetadata origin(InteractionId id) {
        return log.stream(id.stream(), 0, 1).getFirst().metadata();
    }

    private static Map<String, Object> told(InteractionView view, EventMetadata origin) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("interactionEvent", view.kind());
        told.put("userId", view.userId());
        told.put("verificationRecords", view.verifications().stream()
                .filter(one -> !(one instanceof TrustedDeviceVerification)).map(one -> record(view, one)).toList());
        told.put("signInContext", known("ip", origin.ip(), "userAgent", origin.userAgent()));
        return told;
    }

    private static Map<String, Object> record(InteractionView view, Verification verification) {
        Map<String, Object> told = known("id", verification.id(), "type", verification.kind(),
                "identifier", verification.identifier());
        switch (verification) {
            case SocialVerification social -> told.putAll(
                    known("connectorId", social.connectorId(), "socialUserInfo", social.person()));
            case EnterpriseSsoVerification sso when sso.hasPassed() -> told.putAll(known("connectorId",
                    sso.connectorId(), "enterpriseSsoUserInfo", sso.person(), "issuer", sso.issuer()));
            case EnterpriseSsoVerification sso -> told.putAll(known("connectorId", sso.connectorId()));
            case OneTimeTokenVerification token -> told.put("oneTimeTokenContext", token.context());
            case FactorVerification factor -> told.put("userId", view.userId());
            default -> { }
        }
        told.put("verified", verification.hasPassed());
        return told;
    }

    private static Map<String, Object> known(Object... namesAndValues) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                known.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return known;
    }
}
