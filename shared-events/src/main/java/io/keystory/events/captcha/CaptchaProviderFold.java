package io.keystory.events.captcha;

import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderConfigured;
import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderDeleted;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of the captcha provider into a {@link CaptchaProviderView}. */
public final class CaptchaProviderFold implements Fold<CaptchaProviderView, CaptchaProviderEvent> {

    @Override
    public CaptchaProviderView evolve(CaptchaProviderView view, Recorded<? extends CaptchaProviderEvent> recorded) {
        return switch (recorded.event()) {
            case CaptchaProviderConfigured e -> new CaptchaProviderView(e.providerId().value(), e.settings(),
                    e.secretId(), view == null ? recorded.epochMillis() : view.createdAt(), recorded.epochMillis());
            case CaptchaProviderDeleted e -> null;
        };
    }
}
