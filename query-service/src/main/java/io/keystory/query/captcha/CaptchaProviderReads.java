package io.keystory.query.captcha;

import io.keystory.events.captcha.CaptchaProviderEvent;
import io.keystory.events.captcha.CaptchaProviderFold;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.captcha.CaptchaProviderView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of the captcha provider and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import(CaptchaProviderController.class)
public class CaptchaProviderReads {

    /** The read model's name. */
    public static final String MODEL = "captcha-provider";

    private static final ViewModel<CaptchaProviderView> VIEWS = ViewModel.of(MODEL, "read.captcha_provider",
            CaptchaProviderView.class, CaptchaProviderEvent.class, new CaptchaProviderFold())
            .withPast(CaptchaProviderId.STREAM_TYPE);

    @Bean
    ViewStore<CaptchaProviderView> captchaProviderStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<CaptchaProviderView> captchaProviderViews(ViewStore<CaptchaProviderView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection captchaProviderProjection(ViewStore<CaptchaProviderView> store) {
        return new ViewProjection<>(store);
    }
}
