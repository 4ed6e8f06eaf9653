package io.keystory.platform.hook;

import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import java.util.Map;
import java.util.Optional;

/**
 * What a hook is told.
 *
 * @param event what happened
 */
public record HookMessage(Map<String, Object> body, Recorded<DomainEvent> event) {

    /** The user whom it shows; empty when it shows nobody. */
    public Optional<UserId> user() {
        return switch (event.event()) {
            case InteractionSubmitted e -> Optional.of(e.userId());
            case SignInRated e -> Optional.of(e.userId());
            case AccountLocked e -> Optional.of(e.userId());
            case UserEvent e -> Optional.of(e.userId());
            default -> Optional.empty();
        };
    }
}
