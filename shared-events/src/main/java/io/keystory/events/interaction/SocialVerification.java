package io.keystory.events.interaction;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.events.user.identity.PostedAnswer;
import java.util.List;

/**
 * Somebody signs in at a social provider.
 *
 * @param target what the provider is known by
 * @param state what the provider's answer has to bring back
 * @param redirectUri where it arrives
 * @param answer what arrived before the person; null before, and where nothing does
 * @param person who came back; null before
 * @param free which of the person's address and number nobody had when they came back
 */
public record SocialVerification(
        String id,
        ConnectorId connectorId,
        String target,
        String state,
        String redirectUri,
        @Nullable PostedAnswer answer,
        ExternalUser person,
        List<Identifier.Type> free) implements VerificationElsewhere {

    private static final String KIND = "Social";

    public SocialVerification {
        free = free == null ? List.of() : List.copyOf(free);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean hasPassed() {
        return person != null;
    }

    /** A new account gets address and number, too, where nobody has them; an existing one keeps its own. */
    @Override
    public PendingProfile brought(InteractionKind kind) {
        if (kind != InteractionKind.REGISTER || person == null) {
            return PendingProfile.EMPTY;
        }
        return PendingProfile.EMPTY.with(free(Identifier.Type.EMAIL, person.email()))
                .with(free(Identifier.Type.PHONE, person.phone()));
    }

    private Identifier free(Identifier.Type type, String value) {
        return value != null && free.contains(type) ? new Identifier(type, value) : null;
    }

    /** The first answer counts. */
    private SocialVerification answered(SocialAnswered e) {
        return answer != null ? this : new SocialVerification(id, connectorId, target, state, redirectUri,
                new PostedAnswer(e.answerId(), e.person()), person, free);
    }

    private SocialVerification passed(SocialVerified e) {
        return new SocialVerification(id, connectorId, target, state, redirectUri, answer, e.person(), e.free());
    }

    /** What happens to it. */
    public sealed interface SocialEvent extends VerificationEvent {

        @Override
        default String kind() {
            return KIND;
        }
    }

    /** Somebody was sent to the provider of a connector. */
    @EventType(value = "interaction.social_requested", category = Category.ACTIVITY)
    public record SocialRequested(
            InteractionId interactionId,
            String verificationId,
            ConnectorId connectorId,
            String target,
            String state,
            String redirectUri) implements SocialEvent {

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public String step() {
            return "Create";
        }

        @Override
        public Verification after(Verification before) {
            return new SocialVerification(verificationId, connectorId, target, state, redirectUri, null, null, List.of());
        }
    }

    /** The provider answered through the browser; it counts once the page that asked brings what that browser got. */
    @EventType(value = "interaction.social_answered", category = Category.ACTIVITY)
    public record SocialAnswered(
            InteractionId interactionId,
            String verificationId,
            ConnectorId connectorId,
            String target,
            String answerId,
            @PersonalData ExternalUser person) implements SocialEvent {

        @Override
        public Verification after(Verification before) {
            return before instanceof SocialVerification one ? one.answered(this) : before;
        }
    }

    /** The provider told who came back; nobody had what is {@code free} of the person's address and number. */
    @EventType(value = "interaction.social_verified", category = Category.ACTIVITY)
    public record SocialVerified(
            InteractionId interactionId,
            String verificationId,
            ConnectorId connectorId,
            String target,
            @PersonalData ExternalUser person,
            List<Identifier.Type> free) implements SocialEvent {

        @Override
        public Verification after(Verification before) {
            return before instanceof SocialVerification one ? one.passed(this) : before;
        }
    }

    /** Nobody came back from the provider, or not to this attempt; {@code reason} is the stable error code. */
    @EventType(value = "interaction.social_refused", category = Category.ACTIVITY)
    public record SocialRefused(
            InteractionId interactionId, String verificationId, ConnectorId connectorId, String reason)
            implements SocialEvent {

        @Override
        public Verification after(Verification before) {
            return before;
        }

        @Override
        public String refusal() {
            return reason;
        }
    }
}
