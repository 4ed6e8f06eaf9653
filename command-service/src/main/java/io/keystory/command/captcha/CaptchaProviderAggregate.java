package io.keystory.command.captcha;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.captcha.CaptchaProviderCommand;
import io.keystory.events.captcha.CaptchaProviderCommand.ConfigureCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderCommand.DeleteCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderEvent;
import io.keystory.events.captcha.CaptchaProviderView;

/** Runs the {@link CaptchaProviderDecider} on the stream of the provider. */
public final class CaptchaProviderAggregate
        extends DecidingAggregate<CaptchaProviderView, CaptchaProviderCommand, CaptchaProviderEvent> {

    CaptchaProviderAggregate() {
        super(new CaptchaProviderDecider());
    }

    @Decided
    void handle(ConfigureCaptchaProvider command) {
        decide(command);
    }

    @Decided
    void handle(DeleteCaptchaProvider command) {
        decide(command);
    }
}
