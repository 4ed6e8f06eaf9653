package io.keystory.query.person;

import io.keystory.query.event.SubjectEvents;
import io.keystory.query.grant.GrantQueries;
import io.keystory.query.session.SessionQueries;
import io.keystory.query.user.UserQueries;
import io.keystory.store.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is held about a person. */
@Configuration(proxyBeanMethods = false)
public class PersonReads {

    @Bean
    ExportController exportController(UserQueries users, SessionQueries sessions, GrantQueries grants,
            SubjectEvents events, EventLog log) {
        return new ExportController(
                new PersonExports(users, sessions, grants, events, log.keys(), log.reader()));
    }
}
