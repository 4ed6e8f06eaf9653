package io.keystory.oidc.page.shell;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.captcha.CaptchaProviderView;
import io.keystory.events.captcha.CaptchaSettings;
import io.keystory.events.captcha.CaptchaType;
import java.util.Optional;

/** How a page has people show that they are no program; domain and mode may be null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageCaptcha(CaptchaType type, String siteKey, String domain, String mode) {

    static PageCaptcha of(CaptchaProviderView provider) {
        CaptchaSettings is = provider.settings();
        return new PageCaptcha(is.type(), is.siteKey(), is.domain(), is.mode());
    }

    /** Where its scripts, its frames and what they ask come from, for the page's policy. */
    @JsonIgnore
    String origins() {
        return switch (type) {
            case TURNSTILE -> " https://challenges.cloudflare.com";
            case RECAPTCHA_ENTERPRISE ->
                " https://" + Optional.ofNullable(domain).orElse("www.google.com") + " https://www.gstatic.com";
        };
    }
}
