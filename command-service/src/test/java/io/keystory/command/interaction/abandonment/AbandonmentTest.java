package io.keystory.command.interaction.abandonment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.automation.Place;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.InteractionAbandoned;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AbandonmentTest {

    private final TestCommandService service = TestCommandService.running();
    private final Place place = Place.of(Ids.next(), service.bean(DataSource.class),
            new TransactionTemplate(service.bean(PlatformTransactionManager.class)), service.bean(KeystorySettings.class));
    private final Abandonment abandonment = behindEverything();

    @Test
    void what_nobody_went_on_with_is_told_once_and_in_the_order_of_its_beginning() {
        InteractionBrowser first = InteractionBrowser.late(service);
        InteractionBrowser second = InteractionBrowser.late(service);
        InteractionBrowser running = InteractionBrowser.here(service, "SignIn");
        long head = service.head();

        abandonment.round();
        abandonment.round();

        assertThat(service.after(head)).containsExactly(end(first), end(second));
        assertThat(running.story()).noneMatch(InteractionAbandoned.class::isInstance);
    }

    @Test
    void what_has_ended_is_passed_over() {
        InteractionBrowser late = InteractionBrowser.late(service);
        late.abandon();
        long head = service.head();

        abandonment.round();

        assertThat(service.head()).isEqualTo(head);
        assertThat(late.story()).hasSize(2);
    }

    @Test
    void who_comes_after_somebody_goes_on_where_they_were() {
        InteractionBrowser late = InteractionBrowser.late(service);
        abandonment.round();
        long head = service.head();

        Abandonment next = following();
        next.round();
        InteractionBrowser later = InteractionBrowser.late(service);
        next.round();

        assertThat(end(late)).isNotNull();
        assertThat(service.after(head)).hasSize(2).last().isEqualTo(end(later));
    }

    /** Other tests have begun interactions that live for different times. */
    private Abandonment behindEverything() {
        place.claim();
        place.keep(service.head());
        place.release();
        return following();
    }

    private Abandonment following() {
        return new Abandonment(place, new BegunInteractions(service.bean(JdbcClient.class)),
                service.bean(EventLog.class).reader(), service.bean(Commands.class), Clock.systemUTC());
    }

    private static InteractionEvent end(InteractionBrowser browser) {
        List<InteractionEvent> story = browser.story();
        assertThat(story.getFirst()).isInstanceOf(InteractionStarted.class);
        assertThat(story.getLast()).isInstanceOf(InteractionAbandoned.class);
        return story.getLast();
    }
}
