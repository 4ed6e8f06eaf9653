package io.keystory.query.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderConfigured;
import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderDeleted;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.captcha.CaptchaSettings;
import io.keystory.events.captcha.CaptchaType;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.Test;

class CaptchaProviderApiTest {

    private static final String PATH = "/api/captcha-provider";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void the_provider_is_read_now_and_as_it_was_then_without_its_secret() {
        long then = service.events().append(new CaptchaProviderConfigured(CaptchaProviderId.DEFAULT,
                new CaptchaSettings(CaptchaType.TURNSTILE, "site", null, null, null), "no-such-entry"));
        service.catchUp();
        assertThat(admin.get(PATH).json().get("config").toString())
                .isEqualTo("{\"type\":\"Turnstile\",\"siteKey\":\"site\"}");

        service.events().append(new CaptchaProviderDeleted(CaptchaProviderId.DEFAULT));
        service.catchUp();
        assertThat(admin.get(PATH).code()).isEqualTo("entity.not_found");
        assertThat(admin.get(PATH + "?asOf=" + then).json().at("/config/siteKey").asString()).isEqualTo("site");
    }
}
