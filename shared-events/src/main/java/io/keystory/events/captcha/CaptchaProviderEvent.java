package io.keystory.events.captcha;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;

/** What happens to the captcha provider. */
public sealed interface CaptchaProviderEvent extends DomainEvent {

    CaptchaProviderId providerId();

    @Override
    default StreamId stream() {
        return providerId().stream();
    }

    /** People are told from programs by this service; its secret is the vault's entry {@code secretId}. */
    @EventType("captcha.provider_configured")
    record CaptchaProviderConfigured(CaptchaProviderId providerId, CaptchaSettings settings, String secretId)
            implements CaptchaProviderEvent {}

    /** There is no service that tells people from programs. */
    @EventType("captcha.provider_deleted")
    record CaptchaProviderDeleted(CaptchaProviderId providerId) implements CaptchaProviderEvent {}
}
