package io.keystory.events.interaction;

import io.keystory.events.user.PasswordAlgorithm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was given for the account and is not stored there yet; single values may be null.
 *
 * @param email a verified address
 * @param phone a verified number, digits only
 * @param passwordId the vault's entry of the hash
 * @param extra null until the person was asked
 * @param adopted the verifications that the account takes over
 */
public record PendingProfile(
        String username,
        String email,
        String phone,
        String passwordId,
        PasswordAlgorithm algorithm,
        ExtraProfile extra,
        List<Verification> adopted) {

    /** Nothing. */
    public static final PendingProfile EMPTY = new PendingProfile(null, null, null, null, null, null, List.of());

    /** With this username. */
    public PendingProfile withUsername(String given) {
        return new PendingProfile(given, email, phone, passwordId, algorithm, extra, adopted);
    }

    /** With the password whose hash is the vault's entry {@code givenId}. */
    public PendingProfile withPassword(String givenId, PasswordAlgorithm givenAlgorithm) {
        return new PendingProfile(username, email, phone, givenId, givenAlgorithm, extra, adopted);
    }

    /** With what the person was asked about themselves. */
    public PendingProfile withExtra(ExtraProfile given) {
        return new PendingProfile(username, email, phone, passwordId, algorithm, given, adopted);
    }

    /** With an identifier, which is null for one of a person who was forgotten. */
    public PendingProfile with(Identifier identifier) {
        return identifier == null ? this : switch (identifier.type()) {
            case USERNAME -> withUsername(identifier.value());
            case EMAIL -> new PendingProfile(
                    username, identifier.value(), phone, passwordId, algorithm, extra, adopted);
            case PHONE -> new PendingProfile(
                    username, email, identifier.value(), passwordId, algorithm, extra, adopted);
        };
    }

    /** With a verification and what it brings; what is brought takes the place of what was there. */
    public PendingProfile adopting(Verification verification, InteractionKind kind) {
        PendingProfile brought = verification.brought(kind);
        boolean hasPassword = brought.passwordId() != null;
        return new PendingProfile(or(brought.username(), username), or(brought.email(), email),
                or(brought.phone(), phone), hasPassword ? brought.passwordId() : passwordId,
                hasPassword ? brought.algorithm() : algorithm, or(brought.extra(), extra),
                Stream.concat(adopted.stream().filter(other -> !other.id().equals(verification.id())),
                        Stream.of(verification)).toList());
    }

    /** The identifier of this type; null where none was given. */
    public String identifier(Identifier.Type type) {
        return switch (type) {
            case USERNAME -> username;
            case EMAIL -> email;
            case PHONE -> phone;
        };
    }

    /** The vault's entries that are kept for as long as this waits. */
    Set<String> secretIds() {
        Set<String> ids = new HashSet<>();
        adopted.forEach(verification -> ids.addAll(verification.secretIds()));
        if (passwordId != null) {
            ids.add(passwordId);
        }
        return ids;
    }

    private static <T> T or(T given, T before) {
        return given == null ? before : given;
    }
}
