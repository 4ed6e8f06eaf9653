package io.keystory.events.captcha;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What pages and server know of a captcha provider beside its secret.
 *
 * @param projectId only of reCAPTCHA Enterprise, as are the two that follow
 * @param domain where its script comes from, or null for its usual place
 * @param mode {@code invisible} or {@code checkbox}; null is the former
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaptchaSettings(CaptchaType type, String siteKey, String projectId, String domain, String mode) {}
