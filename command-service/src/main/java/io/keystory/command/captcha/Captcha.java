package io.keystory.command.captcha;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.captcha.CaptchaProviderFold;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.captcha.CaptchaProviderView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.captcha.CaptchaProvider;
import io.keystory.platform.outbound.OutboundFailure;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether people have to show that they are none but people, and whether they did. */
public final class Captcha {

    private static final Logger LOG = LoggerFactory.getLogger(Captcha.class);

    private final Streams streams;
    private final Vault vault;
    private final SignInSettings settings;
    private final CaptchaService service;

    Captcha(Streams streams, Vault vault, SignInSettings settings, CaptchaService service) {
        this.streams = streams;
        this.vault = vault;
        this.settings = settings;
        this.service = service;
    }

    /** The provider with its secret; empty when there is none. */
    Optional<CaptchaProvider> provider() {
        return streams.fold(CaptchaProviderId.DEFAULT.stream(), new CaptchaProviderFold())
                .map(view -> CaptchaProvider.of(view, secret(view)));
    }

    /** Whether signing in and registering take a proof: the policy is on, and somebody can judge it. */
    public boolean isRequired() {
        return isRequired(settings());
    }

    /** The settings of now. */
    public SignInExperienceView settings() {
        return settings.now();
    }

    /** The same for who has read the settings already. */
    public boolean isRequired(SignInExperienceView settings) {
        return Boolean.TRUE.equals(settings.captchaPolicy().enabled())
                && streams.fold(CaptchaProviderId.DEFAULT.stream(), new CaptchaProviderFold()).isPresent();
    }

    /** 422 session.captcha_failed unless the provider takes the proof for one of a person; 503 when it does not answer. */
    public void verify(String token) {
        CaptchaProvider provider = provider().orElseThrow(Captcha::failed);
        try {
            if (!service.isPerson(provider.config(), token)) {
                throw failed();
            }
        } catch (OutboundFailure e) {
            LOG.warn("The captcha provider did not answer: {}", e.reason());
            throw new KeystoryException("session.captcha_unavailable", 503);
        }
    }

    private String secret(CaptchaProviderView view) {
        return vault.open(view.secretId()).orElseThrow();
    }

    private static KeystoryException failed() {
        return new KeystoryException("session.captcha_failed", 422);
    }
}
