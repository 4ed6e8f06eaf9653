package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.user.UserId;
import java.util.Set;

/**
 * Somebody gave the password of a user.
 *
 * @param passwordSetAt when the password that was given had been set; null where that was not told
 * @param verifiedAt when it was given; both in milliseconds of the epoch
 */
public record PasswordVerification(
        String id, Identifier identifier, String userId, @Nullable Long passwordSetAt, long verifiedAt)
        implements Verification {

    private static final String KIND = "Password";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean hasPassed() {
        return true;
    }

    @Override
    public boolean identifies(InteractionKind kind) {
        return kind == InteractionKind.SIGN_IN;
    }

    @Override
    public Set<String> amr() {
        return Set.of("pwd");
    }

    /** The same, given at this time. */
    PasswordVerification at(long time) {
        return new PasswordVerification(id, identifier, userId, passwordSetAt, time);
    }

    /** Whether it was another password than the one that was set last, at this time (epoch ms). */
    boolean isReplaced(long lastSetAt) {
        return passwordSetAt == null ? verifiedAt <= lastSetAt : passwordSetAt != lastSetAt;
    }

    /** What happens to it. */
    public sealed interface PasswordEvent extends VerificationEvent {

        @Override
        default String kind() {
            return KIND;
        }
    }

    /** Identifier and password belong together; {@code passwordSetAt} is when that password was set (epoch ms). */
    @EventType(value = "interaction.password_verified", version = 2, category = Category.ACTIVITY)
    public record PasswordVerified(InteractionId interactionId, String verificationId,
            @PersonalData Identifier identifier, UserId userId, @Nullable Long passwordSetAt)
            implements PasswordEvent {

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public Verification after(Verification before) {
            return new PasswordVerification(verificationId, identifier, userId.value(), passwordSetAt, 0);
        }
    }

    /** Identifier and password were refused; {@code userId} is null when nobody has the identifier. */
    @EventType(value = "interaction.password_refused", category = Category.ACTIVITY)
    public record PasswordRefused(
            InteractionId interactionId, @PersonalData Identifier identifier, @Nullable UserId userId, String reason)
            implements PasswordEvent, RefusedAtOnce {}
}
