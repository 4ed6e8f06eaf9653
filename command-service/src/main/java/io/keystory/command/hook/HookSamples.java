package io.keystory.command.hook;

import io.keystory.events.hook.HookTrigger;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What hooks are told when nothing happened but somebody wants to see how that would be. */
final class HookSamples {

    private static final String USER_ID = "sampleuser12";
    private static final Map<String, Object> USER = Map.of(
            "id", USER_ID, "username", "sample", "primaryEmail", "sample@example.org", "name", "Sample Person",
            "customData", Map.of(), "identities", Map.of(), "profile", Map.of(), "isSuspended", false);

    private final Clock clock;

    HookSamples(Clock clock) {
        this.clock = clock;
    }

    Map<String, Object> of(String hook, HookTrigger trigger) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("hookId", hook);
        message.put("event", trigger.wireName());
        message.put("createdAt", clock.instant().toString());
        message.putAll(switch (trigger) {
            case POST_REGISTER, POST_SIGN_IN, POST_RESET_PASSWORD -> interaction();
            case POST_SIGN_IN_ADAPTIVE_MFA_TRIGGERED -> rated();
            case ORGANIZATION_MEMBERSHIP_UPDATED ->
                Map.of("organizationId", "sample-organization", "addedUserIds", new String[] {USER_ID});
            case IDENTIFIER_LOCKOUT -> Map.of("type", "username", "value", "sample");
            case MESSAGE_RATE_LIMITED -> Map.of("action", "SignIn", "recipient", "sample@example.org");
            case GRANT_LIMIT_EXCEEDED -> Map.of("userId", USER_ID, "applicationId", "sample-application",
                    "revokedGrantIds", new String[] {"sample-grant"}, "maxAllowedGrants", 1,
                    "preRevocationActiveGrantCount", 1);
            default -> Map.of("data",
                    trigger.wireName().startsWith("User.") ? USER : Map.of("id", "sample", "name", "Sample"));
        });
        return message;
    }

    private static Map<String, Object> interaction() {
        return Map.of("interactionEvent", "SignIn", "sessionId", "sample-session", "userId", USER_ID,
                "userIp", "192.0.2.1", "user", USER,
                "application", Map.of("id", "sample-application", "type", "SPA", "name", "Sample"));
    }

    private static Map<String, Object> rated() {
        Map<String, Object> message = new LinkedHashMap<>(interaction());
        message.put("adaptiveMfaResult", Map.of("requiresMfa", true, "triggeredRules", List.of(
                Map.of("rule", "new_device", "details", Map.of()))));
        return message;
    }
}
