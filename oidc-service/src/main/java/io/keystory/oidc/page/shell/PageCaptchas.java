package io.keystory.oidc.page.shell;

import io.keystory.events.captcha.CaptchaProviderFold;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.Momentary;
import io.keystory.store.Streams;
import java.time.Duration;
import java.util.Optional;

/** The captcha provider as the log has it, kept in memory until it changes and for a few seconds at most. */
final class PageCaptchas {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Momentary<CaptchaProviderId, Optional<PageCaptcha>> cache = new Momentary<>(FRESH);

    PageCaptchas(Streams streams) {
        this.streams = streams;
    }

    /** The one that these settings ask for; null when they ask for none, or there is none. */
    PageCaptcha of(SignInExperienceView settings) {
        return Boolean.TRUE.equals(settings.captchaPolicy().enabled()) ? provider().orElse(null) : null;
    }

    void forget() {
        cache.forget();
    }

    private Optional<PageCaptcha> provider() {
        return cache.get(CaptchaProviderId.DEFAULT,
                id -> streams.fold(id.stream(), new CaptchaProviderFold()).map(PageCaptcha::of));
    }
}
