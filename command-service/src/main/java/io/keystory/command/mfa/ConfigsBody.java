package io.keystory.command.mfa;

import io.keystory.events.platform.Change;
import io.keystory.events.user.factor.MfaPreferences;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The body that changes what a user chose about second factors; what is absent stays. */
public record ConfigsBody(@Valid Mfa mfa, @Valid PasskeySignIn passkeySignIn) {

    record Mfa(
            Change<@NotNull Boolean> enabled,
            Change<@NotNull Boolean> skipped,
            Change<@NotNull Boolean> additionalBindingSuggestionSkipped,
            Change<@NotNull Boolean> skipMfaOnSignIn) {}

    record PasskeySignIn(Change<@NotNull Boolean> skipped) {}

    /** What changes. */
    public MfaPreferences.Changes changes() {
        Mfa given = mfa == null ? new Mfa(Change.none(), Change.none(), Change.none(), Change.none()) : mfa;
        return new MfaPreferences.Changes(given.enabled(), given.skipped(), given.skipMfaOnSignIn(),
                given.additionalBindingSuggestionSkipped(),
                passkeySignIn == null ? Change.none() : passkeySignIn.skipped());
    }
}
