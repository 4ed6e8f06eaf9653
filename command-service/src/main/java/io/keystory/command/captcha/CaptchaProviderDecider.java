package io.keystory.command.captcha;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.captcha.CaptchaProviderCommand;
import io.keystory.events.captcha.CaptchaProviderCommand.ConfigureCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderCommand.DeleteCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderEvent;
import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderConfigured;
import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderDeleted;
import io.keystory.events.captcha.CaptchaProviderFold;
import io.keystory.events.captcha.CaptchaProviderView;
import io.keystory.events.platform.KeystoryException;
import java.util.List;
import java.util.stream.Stream;

/** Decides about the captcha provider; its secret is in the vault, and only that of now. */
final class CaptchaProviderDecider
        implements Decider<CaptchaProviderView, CaptchaProviderCommand, CaptchaProviderEvent> {

    private static final String KIND = "captcha-provider";

    private final CaptchaProviderFold fold = new CaptchaProviderFold();

    @Override
    public CaptchaProviderView initial() {
        return null;
    }

    @Override
    public List<CaptchaProviderEvent> decide(CaptchaProviderView state, CaptchaProviderCommand command) {
        return switch (command) {
            case ConfigureCaptchaProvider c ->
                List.of(new CaptchaProviderConfigured(c.providerId(), c.settings(), c.secretId()));
            case DeleteCaptchaProvider c -> delete(state, c);
        };
    }

    @Override
    public CaptchaProviderView evolve(CaptchaProviderView state, CaptchaProviderEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(
            CaptchaProviderView before, CaptchaProviderCommand command, CaptchaProviderEvent event) {
        Stream<VaultChange> destroyed =
                Stream.ofNullable(before).map(CaptchaProviderView::secretId).map(VaultChange.Destroy::new);
        return switch (command) {
            case ConfigureCaptchaProvider c -> Stream.concat(destroyed,
                    Stream.of(new VaultChange.Store(c.secretId(), KIND, c.secretKey(), false))).toList();
            case DeleteCaptchaProvider c -> destroyed.toList();
        };
    }

    private static List<CaptchaProviderEvent> delete(CaptchaProviderView state, DeleteCaptchaProvider c) {
        if (state == null) {
            throw new KeystoryException("entity.not_found", 404);
        }
        return List.of(new CaptchaProviderDeleted(c.providerId()));
    }
}
