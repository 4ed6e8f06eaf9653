package io.keystory.platform.captcha;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.captcha.CaptchaProviderView;
import io.keystory.events.captcha.CaptchaSettings;
import io.keystory.events.captcha.CaptchaType;

/** The captcha provider as the Management API shows it; instants are epoch ms. */
public record CaptchaProvider(String tenantId, String id, Config config, long createdAt, long updatedAt) {

    /** The provider with its secret; null for the secret of one in the past. */
    public static CaptchaProvider of(CaptchaProviderView view, String secretKey) {
        CaptchaSettings is = view.settings();
        return new CaptchaProvider("default", view.id(),
                new Config(is.type(), is.siteKey(), secretKey, is.projectId(), is.domain(), is.mode()),
                view.createdAt(), view.updatedAt());
    }

    /** How it is asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Config(CaptchaType type, String siteKey, String secretKey, String projectId, String domain,
            String mode) {}
}
