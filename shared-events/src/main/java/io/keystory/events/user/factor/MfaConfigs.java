package io.keystory.events.user.factor;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a user chose about second factors and passkeys, as the API shows it. */
public record MfaConfigs(Mfa mfa, PasskeySignIn passkeySignIn) {

    /** Whether to be asked for second factors, whether setting them up was put off, and being asked is spared. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mfa(Boolean enabled, boolean skipped, boolean skipMfaOnSignIn) {}

    /** Whether setting up a passkey was put off. */
    public record PasskeySignIn(boolean skipped) {}

    /** The choices in the shape of the API. */
    public static MfaConfigs of(MfaPreferences chosen) {
        return new MfaConfigs(new Mfa(chosen.enabled(), chosen.skipped(), chosen.skipMfaOnSignIn()),
                new PasskeySignIn(chosen.passkeySkipped()));
    }
}
