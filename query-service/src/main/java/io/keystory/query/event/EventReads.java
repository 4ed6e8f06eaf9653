package io.keystory.query.event;

import io.keystory.platform.token.ClientStanding;
import io.keystory.platform.token.UserStanding;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.place.Places;
import io.keystory.store.EventLog;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The event feed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventSettings.class)
@Import({EventController.class, EventTypeController.class, EventTreeController.class})
public class EventReads {

    @Bean
    WaitingReaders waitingReaders(EventSettings settings) {
        return new WaitingReaders(settings.eventReaders());
    }

    @Bean
    EventViews eventViews(ErasedPersons persons, Places places) {
        return new EventViews(persons, places);
    }

    @Bean
    ReaderStanding readerStanding(UserStanding users, ClientStanding clients, Clock clock) {
        return new ReaderStanding(users, clients, clock);
    }

    @Bean
    Feed feed(EventLog log, EventViews views, WaitingReaders readers, ReaderStanding standing, Clock clock) {
        return new Feed(log.feed(), log.reader(), log.journal(), views, readers, standing, clock);
    }

    @Bean
    public SubjectEvents subjectEvents(Feed feed, EventViews views) {
        return new SubjectEvents(feed, views);
    }

    @Bean
    EventStream eventStream(
            EventViews views, WaitingReaders readers, ReaderStanding standing, EventSettings settings) {
        return new EventStream(views, readers, standing, settings.eventHeartbeat());
    }
}
