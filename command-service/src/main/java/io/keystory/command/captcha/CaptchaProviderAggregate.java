package io.keystory.command.captcha;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.captcha.CaptchaProviderCommand;
import io.keystory.events.captcha.CaptchaProviderCommand.DeleteCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderCommand.ConfigureCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderEvent;
import io.keystory.events.captcha.CaptchaProviderView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link CaptchaProviderDecider} on the stream of the provider. */
public final class CaptchaProviderAggregate
        extends DecidingAggregate<CaptchaProviderView, CaptchaProviderCommand, CaptchaProviderEvent> {

    CaptchaProviderAggregate() {
        super(new CaptchaProviderDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConfigureCaptchaProvider command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteCaptchaProvider command) {
        decide(command);
    }
}
