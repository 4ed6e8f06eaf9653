package io.keystory.events.user.factor;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;

/**
 * What a user chose about second factors.
 *
 * @param enabled whether to be asked for one at all; null while the user has not said
 * @param skipped whether setting one up was put off
 * @param skipMfaOnSignIn whether to be spared the question at sign-in, where the policy allows it
 * @param additionalBindingSuggestionSkipped whether the suggestion of one more was put off
 * @param passkeySkipped whether setting up a passkey to sign in with was put off
 */
public record MfaPreferences(
        @Nullable Boolean enabled,
        boolean skipped,
        boolean skipMfaOnSignIn,
        boolean additionalBindingSuggestionSkipped,
        boolean passkeySkipped) {

    /** Nothing was chosen. */
    public static final MfaPreferences NONE = new MfaPreferences(null, false, false, false, false);

    /** What of it changes. */
    public record Changes(
            Change<Boolean> enabled,
            Change<Boolean> skipped,
            Change<Boolean> skipMfaOnSignIn,
            Change<Boolean> additionalBindingSuggestionSkipped,
            Change<Boolean> passkeySkipped) {

        /** Nothing. */
        public static final Changes NONE = new Changes(
                Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
    }

    /** With what is given in the place of what was. */
    public MfaPreferences with(Changes changes) {
        return new MfaPreferences(
                changes.enabled().or(enabled),
                changes.skipped().or(skipped),
                changes.skipMfaOnSignIn().or(skipMfaOnSignIn),
                changes.additionalBindingSuggestionSkipped().or(additionalBindingSuggestionSkipped),
                changes.passkeySkipped().or(passkeySkipped));
    }
}
