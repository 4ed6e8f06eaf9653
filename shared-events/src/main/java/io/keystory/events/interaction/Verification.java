package io.keystory.events.interaction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;

/**
 * What somebody is proving, or has proven, in an interaction. Each kind is a record in a file of its own, beside the
 * events that happen to it; an interaction has one of each kind at most, and the newer takes the place of the older.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Verification permits PasswordVerification, NewPasswordIdentity, CodeVerification, VerificationElsewhere,
        OneTimeTokenVerification, FactorVerification, MfaCodeVerification, SignInPasskeyVerification,
        TrustedDeviceVerification {

    String id();

    /** What the API calls its kind, such as {@code Password}. */
    String kind();

    /** Whether it proves what it is about; only then it can be used. */
    boolean hasPassed();

    /** What was typed, or whom something was sent to; null where it is about neither. */
    default Identifier identifier() {
        return null;
    }

    /** The user it is known to be about; null where that is found out when it is used, or it is about nobody yet. */
    default String userId() {
        return null;
    }

    /** Whether it says who somebody is that wants to do this; what is only a second factor never does. */
    default boolean identifies(InteractionKind kind) {
        return false;
    }

    /** Whether it is, once passed, a second factor of the identified user; one that is being set up is none. */
    default boolean isSecondFactor() {
        return false;
    }

    /** The methods it stands for. @see <a href="https://www.rfc-editor.org/rfc/rfc8176">RFC 8176</a> */
    default Set<String> amr() {
        return Set.of();
    }

    /** Whether an account can take it over, be it a new one or that of the identified user. */
    default boolean canBeAdopted() {
        return false;
    }

    /** Whether an account that takes it over needs no password, since one can always sign in by it. */
    default boolean standsForPassword() {
        return false;
    }

    /** Whether an account can be made by it even where registering is switched off, since somebody was asked to come. */
    default boolean opensRegistration() {
        return false;
    }

    /**
     * What of it belongs into the profile of an account that takes it over; the rest is kept beside that.
     *
     * @param kind whether that is a new account or that of somebody who signs in
     */
    default PendingProfile brought(InteractionKind kind) {
        return PendingProfile.EMPTY;
    }

    /** The vault's entries that are kept for as long as it is. */
    default Set<String> secretIds() {
        return Set.of();
    }

    /** What is left of it once an account has taken over what it brought. */
    default Verification settled() {
        return this;
    }
}
