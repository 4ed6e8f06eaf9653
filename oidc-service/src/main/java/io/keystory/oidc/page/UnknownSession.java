package io.keystory.oidc.page;

import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.oidc.signinexperience.SignInExperiences;
import java.util.Optional;

/** Where browsers go that open a step of an interaction without having one. */
final class UnknownSession {

    private final SignInExperiences experiences;

    UnknownSession(SignInExperiences experiences) {
        this.experiences = experiences;
    }

    /** The address that the sign-in experience sets; empty when it sets none. */
    Optional<String> address() {
        return experiences.current()
                .map(SignInExperienceView::unknownSessionRedirectUrl)
                .filter(url -> !url.isBlank());
    }
}
