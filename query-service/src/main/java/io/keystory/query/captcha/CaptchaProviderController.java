package io.keystory.query.captcha;

import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.captcha.CaptchaProviderView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.captcha.CaptchaProvider;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import io.keystory.store.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads who tells people from programs; the past tells it without the secret. */
@RestController
@Tag(name = "captcha-provider")
@ReadsFrom(CaptchaProviderReads.MODEL)
@AsOf
class CaptchaProviderController {

    private final Views<CaptchaProviderView> providers;
    private final Vault vault;

    CaptchaProviderController(Views<CaptchaProviderView> providers, Vault vault) {
        this.providers = providers;
        this.vault = vault;
    }

    @GetMapping("/api/captcha-provider")
    @Versioned(table = "read.captcha_provider", id = "default")
    @Operation(summary = "Get the captcha provider", operationId = "getCaptchaProvider")
    CaptchaProvider get() {
        boolean isAboutNow = Moment.asked().isEmpty();
        return providers.find(CaptchaProviderId.DEFAULT.value())
                .map(view -> CaptchaProvider.of(view, isAboutNow ? vault.open(view.secretId()).orElse(null) : null))
                .orElseThrow(() -> new KeystoryException("entity.not_found", 404));
    }
}
