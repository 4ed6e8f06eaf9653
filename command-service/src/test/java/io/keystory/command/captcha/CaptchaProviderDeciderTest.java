package io.keystory.command.captcha;

import static io.keystory.command.platform.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.captcha.CaptchaProviderCommand.ConfigureCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderCommand.DeleteCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderConfigured;
import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderDeleted;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.captcha.CaptchaSettings;
import io.keystory.events.captcha.CaptchaType;
import io.keystory.events.platform.Secret;
import org.junit.jupiter.api.Test;

class CaptchaProviderDeciderTest {

    private static final CaptchaProviderId ID = CaptchaProviderId.DEFAULT;
    private static final CaptchaSettings SETTINGS = new CaptchaSettings(CaptchaType.TURNSTILE, "site", null, null, null);
    private static final DeleteCaptchaProvider DELETE = new DeleteCaptchaProvider(ID);

    @Test
    void a_provider_is_configured_and_its_secret_is_in_the_vault_only() {
        var none = given(new CaptchaProviderDecider());

        assertThat(none.when(configure("s1"))).containsExactly(new CaptchaProviderConfigured(ID, SETTINGS, "s1"));
        assertThat(none.secrets(configure("s1"))).containsExactly("+s1 captcha-provider key of s1");
    }

    @Test
    void the_secret_of_before_goes_when_another_takes_its_place_or_the_provider_goes() {
        var configured = given(new CaptchaProviderDecider()).after(configure("s1"));

        assertThat(configured.secrets(configure("s2"))).containsExactly("-s1", "+s2 captcha-provider key of s2");
        assertThat(configured.when(DELETE)).containsExactly(new CaptchaProviderDeleted(ID));
        assertThat(configured.secrets(DELETE)).containsExactly("-s1");
    }

    @Test
    void where_there_is_none_there_is_nothing_to_delete() {
        assertThat(given(new CaptchaProviderDecider()).refused(DELETE)).isEqualTo("entity.not_found 404");
        assertThat(given(new CaptchaProviderDecider()).after(configure("s1")).after(DELETE).refused(DELETE))
                .isEqualTo("entity.not_found 404");
    }

    private static ConfigureCaptchaProvider configure(String secretId) {
        return new ConfigureCaptchaProvider(ID, SETTINGS, secretId, new Secret("key of " + secretId));
    }
}
