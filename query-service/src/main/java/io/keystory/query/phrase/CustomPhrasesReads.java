package io.keystory.query.phrase;

import io.keystory.events.phrase.CustomPhrasesEvent;
import io.keystory.events.phrase.CustomPhrasesFold;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.phrase.CustomPhrasesView;
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

/** The read model of words of one's own, and what is answered from it and from those the pages come with. */
@Configuration(proxyBeanMethods = false)
@Import({CustomPhraseController.class, PhraseController.class})
public class CustomPhrasesReads {

    /** The read model's name. */
    public static final String MODEL = "custom-phrases";

    private static final ViewModel<CustomPhrasesView> VIEWS = ViewModel.of(MODEL, "read.custom_phrases",
            CustomPhrasesView.class, CustomPhrasesEvent.class, new CustomPhrasesFold())
            .withPast(CustomPhrasesId.STREAM_TYPE);

    @Bean
    ViewStore<CustomPhrasesView> customPhrasesStore(JdbcTemplate jdbc) {
        return new ViewStore<>(VIEWS, jdbc);
    }

    @Bean
    Views<CustomPhrasesView> customPhrasesViews(ViewStore<CustomPhrasesView> store, Past past) {
        return new Views<>(store, past);
    }

    @Bean
    @ReadModel
    public Projection customPhrasesProjection(ViewStore<CustomPhrasesView> store) {
        return new ViewProjection<>(store);
    }
}
