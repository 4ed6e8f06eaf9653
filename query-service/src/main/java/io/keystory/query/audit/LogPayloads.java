package io.keystory.query.audit;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.audit.LogEntry;
import io.keystory.events.audit.RefusalEvent.AccountCallRefused;
import io.keystory.events.audit.RefusalEvent.UnboundStepRefused;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.token.TokenEvent;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.platform.web.UserAgents;
import io.keystory.platform.web.error.ErrorMessages;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.place.Places;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log tells of an event. A field that does not apply is left out, as is what nobody can read any more
 * because the person it is about was erased, which {@code erased} says. Events hold no secrets, so there are none to hide here.
 */
final class LogPayloads {

    private final InteractionPayloads interactions = new InteractionPayloads();
    private final TokenPayloads tokens = new TokenPayloads();
    private final HookPayloads hooks;
    private final Places places;

    LogPayloads(HookPayloads hooks, Places places) {
        this.hooks = hooks;
        this.places = places;
    }

    /**
     * What is told of an entry.
     *
     * @param recorded null when its archive is not attached
     * @param interaction how its interaction stood after it; null for what is no step of one
     * @param isErased which events are of a person who was erased
     */
    Map<String, Object> of(
            LogEntry entry, @Nullable Recorded<DomainEvent> recorded, @Nullable Map<String, Object> interaction,
            Predicate<Recorded<DomainEvent>> isErased) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("key", entry.key());
        payload.put("result", entry.isRefused() ? "Error" : "Success");
        payload.put("userId", entry.userId());
        payload.put(isDocument(entry.applicationId()) ? "cimdClientId" : "applicationId", entry.applicationId());
        payload.put("interactionId", entry.interactionId());
        if (recorded != null) {
            payload.put("erased", ErasedPersons.mark(isErased.test(recorded)));
            payload.putAll(places.origin(recorded.metadata()).known());
            payload.put("userAgentParsed", UserAgents.parsed(recorded.metadata().userAgent()));
            payload.put("interaction", interaction);
            payload.putAll(told(recorded.event()));
        }
        payload.values().removeIf(Objects::isNull);
        return payload;
    }

    /** Whether a client is known by the address of its metadata document, and by no id of ours. */
    private static boolean isDocument(String applicationId) {
        return applicationId != null && new ApplicationId(applicationId).isAddress();
    }

    private Map<String, Object> told(DomainEvent event) {
        return switch (event) {
            case InteractionEvent e -> interactions.of(e);
            case TokenEvent e -> tokens.of(e);
            case GrantRevoked e -> fields("grantId", e.grantId().value(), "reason", e.reason());
            case AccountLocked e -> fields("error", error(StepRefused.LOCKOUT), "verification", fields("type", e.kind()));
            case AccountCallRefused e -> fields("error", error(e.code()), "payload", fields("call", e.call()));
            case UnboundStepRefused e -> fields("error", error(e.code()), "payload", fields("step", e.step()));
            case HookDeliveryEvent e -> hooks.of(e);
            default -> Map.of();
        };
    }

    /** Names and values in turn; values may be null. */
    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return fields;
    }

    /** Why something was refused: the code with its sentence. */
    static Map<String, Object> error(String code) {
        return fields("code", code, "message", ErrorMessages.of(code));
    }
}
