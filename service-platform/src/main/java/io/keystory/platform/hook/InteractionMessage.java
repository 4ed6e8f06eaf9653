package io.keystory.platform.hook;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.SignInRisk;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What hooks are told of somebody who signed in, registered or recovered an account, or whose sign-in is unusual. */
final class InteractionMessage {

    private final Then then;

    InteractionMessage(Then then) {
        this.then = then;
    }

    Map<String, Object> of(Recorded<DomainEvent> recorded) {
        InteractionSubmitted event = (InteractionSubmitted) recorded.event();
        return of(recorded, event.kind(), event.interactionId(), event.userId());
    }

    /** That a second factor is asked for, and why. */
    Map<String, Object> rated(Recorded<DomainEvent> recorded) {
        SignInRated event = (SignInRated) recorded.event();
        Map<String, Object> message = of(recorded, InteractionKind.SIGN_IN, event.interactionId(), event.userId());
        message.put("adaptiveMfaResult", Map.of("requiresMfa", true, "triggeredRules",
                event.risks().stream().map(InteractionMessage::rule).toList()));
        return message;
    }

    private static Map<String, Object> rule(SignInRisk risk) {
        Map<String, Object> details = switch (risk.rule()) {
            case UNKNOWN_HISTORY, NEW_DEVICE -> Map.of();
            case LONG_INACTIVITY -> Map.of("inactivityDays", risk.measured(), "thresholdDays", risk.threshold());
            case MANY_FAILURES, UNTRUSTED_IP ->
                Map.of("failedAttempts", risk.measured(), "thresholdAttempts", risk.threshold());
            case UNPROVEN_SIGN_IN ->
                Map.of("unprovenSignIns", risk.measured(), "thresholdSignIns", risk.threshold());
        };
        return Map.of("rule", risk.rule().wireName(), "details", details);
    }

    private Map<String, Object> of(
            Recorded<DomainEvent> recorded, InteractionKind kind, InteractionId id, UserId user) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("interactionEvent", kind);
        message.put("sessionId", id.value());
        message.put("userId", user.value());
        message.put("userIp", recorded.metadata().ip());
        message.put("user", then.user(user, recorded.position()));
        InteractionView interaction = then.interaction(id.value(), recorded.position());
        if (interaction != null) {
            message.put("application", then.application(interaction.applicationId(), recorded.position()));
            message.put("cimdClientId", new ApplicationId(interaction.applicationId()).isAddress()
                    ? interaction.applicationId() : null);
        }
        message.values().removeIf(Objects::isNull);
        return message;
    }
}
