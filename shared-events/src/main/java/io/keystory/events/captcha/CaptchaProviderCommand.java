package io.keystory.events.captcha;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;

/** What can be asked of the captcha provider. */
public sealed interface CaptchaProviderCommand extends Command {

    CaptchaProviderId providerId();

    @Override
    default StreamId stream() {
        return providerId().stream();
    }

    /** Tells people from programs by this service. */
    record ConfigureCaptchaProvider(
            CaptchaProviderId providerId, CaptchaSettings settings, String secretId, Secret secretKey)
            implements CaptchaProviderCommand {}

    /** Tells them apart no longer; 404 when nobody does. */
    record DeleteCaptchaProvider(CaptchaProviderId providerId) implements CaptchaProviderCommand {}
}
