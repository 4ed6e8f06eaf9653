package io.keystory.command.captcha;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where captcha providers are asked.
 *
 * @param turnstile where Cloudflare Turnstile judges proofs; another address stands in for it in tests
 * @param recaptcha where reCAPTCHA Enterprise does, without a slash at the end; another address stands in for it in tests
 */
@ConfigurationProperties("keystory.captcha")
public record CaptchaAddresses(
        @DefaultValue("https://challenges.cloudflare.com/turnstile/v0/siteverify") URI turnstile,
        @DefaultValue("https://recaptchaenterprise.googleapis.com") URI recaptcha) {}
