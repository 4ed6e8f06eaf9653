package io.keystory.events.captcha;

/** The captcha provider; its secret is the vault's entry {@code secretId}, instants are epoch ms. */
public record CaptchaProviderView(
        String id, CaptchaSettings settings, String secretId, long createdAt, long updatedAt) {}
