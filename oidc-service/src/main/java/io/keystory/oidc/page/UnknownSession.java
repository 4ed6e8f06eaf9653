package io.keystory.oidc.page;

import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.store.Streams;
import java.util.Optional;

/** Where browsers go that open a step of an interaction without having one. */
final class UnknownSession {

    private static final StreamId SIGN_IN_EXPERIENCE = new StreamId("sign-in-experience", "default");

    private final Streams streams;

    UnknownSession(Streams streams) {
        this.streams = streams;
    }

    /** The address that the sign-in experience sets; empty when it sets none. */
    Optional<String> address() {
        return streams.fold(SIGN_IN_EXPERIENCE, new SignInExperienceFold())
                .map(experience -> experience.unknownSessionRedirectUrl())
                .filter(url -> !url.isBlank());
    }
}
