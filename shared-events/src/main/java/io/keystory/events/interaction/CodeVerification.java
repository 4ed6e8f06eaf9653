package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import java.util.Set;

/**
 * A code that is to show that somebody receives what is sent to an e-mail address or a phone number. The code itself is
 * the vault's alone; whose address it is is found out when the verification is used.
 *
 * @param purpose what the code was sent for
 */
public record CodeVerification(String id, Identifier identifier, MessagePurpose purpose, boolean hasPassed)
        implements Verification {

    @Override
    public String kind() {
        return kind(identifier);
    }

    @Override
    public boolean identifies(InteractionKind kind) {
        return kind != InteractionKind.REGISTER;
    }

    @Override
    public Set<String> amr() {
        return isPhone(identifier) ? Set.of("otp", "sms") : Set.of("otp");
    }

    @Override
    public boolean canBeAdopted() {
        return true;
    }

    @Override
    public PendingProfile brought(InteractionKind kind) {
        return PendingProfile.EMPTY.with(identifier);
    }

    private static String kind(Identifier identifier) {
        return isPhone(identifier) ? "PhoneVerificationCode" : "EmailVerificationCode";
    }

    private static boolean isPhone(Identifier identifier) {
        return identifier != null && identifier.type() == Identifier.Type.PHONE;
    }

    /** What happens to it; {@code identifier} is whom the code was sent to. */
    public sealed interface CodeEvent extends VerificationEvent {

        @Override
        default String kind() {
            return CodeVerification.kind(identifier());
        }
    }

    /** A code was asked for; none was sent where nobody has the address and nobody could get an account with it. */
    @EventType(value = "interaction.code_requested", category = Category.ACTIVITY)
    public record CodeRequested(
            InteractionId interactionId,
            String verificationId,
            @PersonalData Identifier identifier,
            MessagePurpose purpose) implements CodeEvent {

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
            return new CodeVerification(verificationId, identifier, purpose, false);
        }
    }

    /** The right code was given. */
    @EventType(value = "interaction.code_verified", category = Category.ACTIVITY)
    public record CodeVerified(InteractionId interactionId, String verificationId, @PersonalData Identifier identifier)
            implements CodeEvent {

        @Override
        public Verification after(Verification before) {
            return before instanceof CodeVerification code
                    ? new CodeVerification(code.id, code.identifier, code.purpose, true) : before;
        }
    }

    /** A code was given that is wrong or cannot be used any more; {@code reason} is the stable error code. */
    @EventType(value = "interaction.code_refused", category = Category.ACTIVITY)
    public record CodeRefused(
            InteractionId interactionId, String verificationId, @PersonalData Identifier identifier, String reason)
            implements CodeEvent {

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
