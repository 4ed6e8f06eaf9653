package io.keystory.events.interaction;

import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.Nullable;
import io.keystory.events.user.UserView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An interaction as pages and the provider need it.
 *
 * @param kind null until the person chose
 * @param userId the identified or registered user, or null
 * @param hasRegistered whether the account was made in it
 * @param sessionId the session that was there before, or null
 * @param isSubmitted whether {@code userId} is settled, so that the provider may go on
 * @param isFinished whether it was ended, or abandoned
 * @param hasRecovered whether an account was recovered, and nothing else was begun since
 * @param consent what the person answered the application, or null
 * @param refusals how many steps were refused since it started
 * @param risks what is unusual about the sign-in; null where nobody has rated it
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
        boolean hasRegistered,
        String sessionId,
        boolean isSubmitted,
        long submittedAt,
        Consent consent,
        boolean isFinished,
        boolean hasRecovered,
        int refusals,
        @Nullable List<SignInRisk> risks) {

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

    /** Whether the sign-in was rated, and nothing about it is unusual. */
    public boolean hasNoRisk() {
        return risks != null && risks.isEmpty();
    }

    /** What has passed, but for what is known to be about somebody else than whom the interaction is about by now. */
    public Stream<Verification> proofs() {
        return verifications.stream().filter(Verification::hasPassed)
                .filter(one -> userId == null || one.userId() == null || one.userId().equals(userId));
    }

    /** The authentication methods used. @see <a href="https://www.rfc-editor.org/rfc/rfc8176">RFC 8176</a> */
    public Set<String> amr() {
        return proofs().flatMap(one -> one.amr().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the user's password was given, and replaced since: nobody has shown that they know the new one. */
    public boolean isByReplacedPasswordOf(UserView user) {
        Long replaced = user.secrets().passwordUpdatedAt();
        return replaced != null && verifications.stream().anyMatch(one ->
                one instanceof PasswordVerification given && given.userId().equals(user.id())
                        && given.isReplaced(replaced));
    }

    /** The verification with this id; empty when another took its place. */
    public Optional<Verification> verification(String verificationId) {
        return verifications.stream().filter(one -> one.id().equals(verificationId)).findFirst();
    }

    /** The vault's entries that are kept for as long as it lasts. */
    public Set<String> secretIds() {
        return isFinished ? Set.of() : Stream.concat(
                        verifications.stream().map(Verification::secretIds), Stream.of(profile.secretIds()))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether it was submitted, and nothing was given since that another submission would take over. */
    public boolean isHandedBack() {
        return hasRecovered || isSubmitted && profile.equals(PendingProfile.EMPTY);
    }

    /** Whether it can no longer be used at {@code now} (epoch ms). */
    public boolean isOver(long now) {
        return isFinished || now >= expiresAt;
    }
}
