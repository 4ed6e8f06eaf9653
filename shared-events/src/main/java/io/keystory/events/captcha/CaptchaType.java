package io.keystory.events.captcha;

import com.fasterxml.jackson.annotation.JsonValue;

/** The services that tell people from programs. */
public enum CaptchaType {
    /** Cloudflare Turnstile. */
    TURNSTILE("Turnstile"),
    /** Google reCAPTCHA Enterprise. */
    RECAPTCHA_ENTERPRISE("RecaptchaEnterprise");

    private final String wireName;

    CaptchaType(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
