package io.keystory.query.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.ConsentRefused;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.message.MessageEvent.MessageDeliveryFailed;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.token.TokenEvent.TokenScriptFailed;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.platform.web.error.ErrorMessages;
import io.keystory.query.interaction.Story.Reason;

/** What became of what was asked in a step. */
enum Decision {
    @JsonProperty("accepted") ACCEPTED,
    @JsonProperty("refused") REFUSED;

    static Decision of(DomainEvent event) {
        return event instanceof ConsentRefused || code(event) != null ? REFUSED : ACCEPTED;
    }

    /** Why a step was refused; null when it was not, or a person did without saying why. */
    static Reason reason(DomainEvent event) {
        String code = code(event);
        return code == null ? null : new Reason(code, ErrorMessages.of(code));
    }

    private static String code(DomainEvent event) {
        return switch (event) {
            case VerificationEvent e -> e.refusal();
            case StepRefused e -> e.code();
            case ActionDecided e -> e.refusal();
            case TokensRefused e -> e.code();
            case TokenScriptFailed e -> "jwt_customizer." + e.reason();
            case MessageDeliveryFailed e -> e.reason();
            default -> null;
        };
    }
}
