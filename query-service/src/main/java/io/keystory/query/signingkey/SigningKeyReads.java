package io.keystory.query.signingkey;

import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.SigningKeyEvent;
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

/** The read model of keys and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import(SigningKeyController.class)
public class SigningKeyReads {

    /** The read model's name. */
    public static final String MODEL = "key-ring";

    private static final ViewModel<KeyRingView> VIEWS =
            ViewModel.of(MODEL, "read.key_ring", KeyRingView.class, SigningKeyEvent.class, new KeyRingFold())
                    .withPast(KeyRingId.STREAM_TYPE);

    @Bean
    ViewStore<KeyRingView> keyRingStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<KeyRingView> keyRingViews(ViewStore<KeyRingView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection keyRingProjection(ViewStore<KeyRingView> store) {
        return new ViewProjection<>(store);
    }
}
