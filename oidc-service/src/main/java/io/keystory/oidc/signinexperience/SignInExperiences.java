package io.keystory.oidc.signinexperience;

import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.Momentary;
import io.keystory.store.Streams;
import java.time.Duration;
import java.util.Optional;

/** The sign-in experience as the log has it, kept in memory until it changes and for a few seconds at most. */
public final class SignInExperiences {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Momentary<SignInExperienceId, SignInExperienceView> cache = new Momentary<>(FRESH);
    private volatile SignInExperienceView last;

    SignInExperiences(Streams streams) {
        this.streams = streams;
    }

    /** The sign-in experience; empty before the first start has made one. */
    public Optional<SignInExperienceView> current() {
        Optional<SignInExperienceView> current = Optional.ofNullable(cache.get(SignInExperienceId.DEFAULT, id ->
                streams.fold(id.stream(), new SignInExperienceFold()).orElse(null)));
        current.ifPresent(known -> last = known);
        return current;
    }

    /** The one that was asked for last, however old: for those who must answer without the database. */
    public Optional<SignInExperienceView> last() {
        return Optional.ofNullable(last);
    }

    void forget() {
        cache.forget();
    }
}
