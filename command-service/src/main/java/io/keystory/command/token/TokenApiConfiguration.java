package io.keystory.command.token;

import io.keystory.events.token.JournalId;
import io.keystory.platform.KeystorySettings;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of the Management API that hands out tokens. */
@Configuration(proxyBeanMethods = false)
public class TokenApiConfiguration {

    @Bean
    SubjectTokenController subjectTokenController(
            Journal journal, KeystorySettings settings, Streams streams, Clock clock) {
        JournalId id = new JournalId("command-" + settings.node());
        return new SubjectTokenController(new SubjectTokens(journal, id, streams, clock));
    }
}
