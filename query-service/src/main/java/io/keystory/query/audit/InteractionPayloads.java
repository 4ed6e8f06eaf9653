package io.keystory.query.audit;

import static io.keystory.query.audit.LogPayloads.error;
import static io.keystory.query.audit.LogPayloads.fields;

import io.keystory.events.interaction.FactorsAsked;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.KindChanged;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.request.AuthorizationRequest;
import java.util.List;
import java.util.Map;

/** What the audit log tells of a step of an interaction. */
final class InteractionPayloads {

    Map<String, Object> of(InteractionEvent event) {
        return switch (event) {
            case InteractionStarted e -> fields("params", request(e.applicationId().value(), e.request()));
            case KindChosen e -> kind(e.kind());
            case KindChanged e -> kind(e.kind());
            case VerificationEvent e -> verification(e);
            case UsernameProvided e -> fields("payload", fields("type", "username", "value", e.username()));
            case VerificationAdopted e -> fields("payload", fields("verificationId", e.verificationId()));
            case UserIdentified e -> fields("payload", fields("verificationId", e.verificationId()));
            case StepRefused e -> fields("error", error(e.code()), "payload", asked(e.asked()));
            case ActionDecided e -> fields("error", e.refusal() == null ? null : error(e.refusal()),
                    "payload", fields("outcome", e.outcome(), "reason", e.reason()));
            case InteractionSubmitted e -> kind(e.kind());
            case InteractionFinished e -> fields("sessionId", e.sessionId().value());
            default -> Map.of();
        };
    }

    private static Map<String, Object> request(String client, AuthorizationRequest request) {
        return fields("client_id", client, "redirect_uri", request.redirectUri(), "scope", text(request.scopes()),
                "resource", request.resources().isEmpty() ? null : request.resources(),
                "prompt", text(request.prompts()), "response_mode", request.responseMode(),
                "organization_id", request.organizationId());
    }

    private static String text(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static Map<String, Object> kind(InteractionKind kind) {
        return fields("payload", fields("interactionEvent", kind));
    }

    private static Map<String, Object> asked(FactorsAsked asked) {
        return asked == null ? null : fields("availableFactors", asked.factors(), "policy", asked.policy(),
                "isDemandedByOrganization", asked.isDemandedByOrganization());
    }

    private static Map<String, Object> identifier(Identifier identifier) {
        return identifier == null ? null
                : fields("identifier", fields("type", identifier.type(), "value", identifier.value()));
    }

    private static Map<String, Object> verification(VerificationEvent event) {
        return fields("error", event.refusal() == null ? null : error(event.refusal()),
                "payload", identifier(event.identifier()),
                "verification", event.verificationId() == null ? null
                        : fields("id", event.verificationId(), "type", event.kind()),
                "userId", event.refusal() == null || event.userId() == null ? null : event.userId().value());
    }
}
