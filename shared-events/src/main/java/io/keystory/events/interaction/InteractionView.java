package io.keystory.events.interaction;

import io.keystory.events.user.PasswordAlgorithm;
import java.util.List;
import java.util.Set;

/**
 * An interaction as pages and the provider need it.
 *
 * @param kind null until the person chose
 * @param userId the identified or registered user, or null
 * @param sessionId the session that was there before, or null
 * @param isSubmitted whether {@code userId} is settled, so that the provider may go on
 * @param consent what the person answered the application, or null
 */
public record InteractionView(
        String id,
        String applicationId,
        AuthorizationRequest request,
        String loginHint,
        long createdAt,
        long expiresAt,
        InteractionKind kind,
        List<Verification> verifications,
        PendingProfile profile,
        String userId,
        String sessionId,
        boolean isSubmitted,
        long submittedAt,
        Consent consent,
        boolean isFinished) {

    /** A passed verification: who it proves ({@code userId}), or what it brings for a new account. */
    public record Verification(
            String id, Type type, Identifier identifier, String userId, String passwordId,
            PasswordAlgorithm algorithm) {

        /** How it was proven. */
        public enum Type { PASSWORD, NEW_PASSWORD_IDENTITY }
    }

    /** What was given for the account and is not stored there yet; any field may be null. */
    public record PendingProfile(String username, String passwordId, PasswordAlgorithm algorithm) {

        /** Nothing. */
        public static final PendingProfile EMPTY = new PendingProfile(null, null, null);
    }

    /** What a person can answer an application that asks for something. */
    public enum Consent { GIVEN, REFUSED }

    /** Whether the application was allowed what it asked for. */
    public boolean isConsented() {
        return consent == Consent.GIVEN;
    }

    /** Whether the application was refused what it asked for. */
    public boolean isRefused() {
        return consent == Consent.REFUSED;
    }

    /** The authentication methods used. @see <a href="https://www.rfc-editor.org/rfc/rfc8176">RFC 8176</a> */
    public Set<String> amr() {
        return verifications.isEmpty() ? Set.of() : Set.of("pwd");
    }

    /** Whether it can no longer be used at {@code now} (epoch ms). */
    public boolean isOver(long now) {
        return isFinished || now >= expiresAt;
    }
}
