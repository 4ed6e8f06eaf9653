package io.keystory.query.interaction;

import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.story.StoryFold;
import io.keystory.events.interaction.story.StoryView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.event.SubjectEvents;
import io.keystory.query.platform.ReadModel;
import io.keystory.query.platform.list.Documents;
import io.keystory.store.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of interactions and what is answered from it. No write waits for it. */
@Configuration(proxyBeanMethods = false)
@Import(InteractionController.class)
public class InteractionReads {

    /** The read model's name. */
    public static final String MODEL = "interaction";

    private static final ViewModel<StoryView> VIEWS =
            ViewModel.of(MODEL, "read.interaction", StoryView.class, InteractionEvent.class, new StoryFold())
                    .column("application_id", "text", StoryView::applicationId)
                    .column("user_id", "text", StoryView::userId)
                    .column("reason", "text", StoryView::reason)
                    .column("ending", "text", story -> story.ending() == null ? null : story.ending().name())
                    .column("started_at", "bigint", story -> story.startedAt().toEpochMilli())
                    .column("expires_at", "bigint", story -> story.expiresAt().toEpochMilli());

    @Bean
    @ReadModel
    public Projection interactionProjection(JdbcTemplate jdbc) {
        return ViewProjection.notWaitedFor(new ViewStore<>(VIEWS, jdbc));
    }

    @Bean
    Stories stories(Documents documents, EventLog log, SubjectEvents shown) {
        return new Stories(documents, new StoryEvents(log.reader(), log.feed()), shown);
    }
}
