package io.keystory.oidc.token.journal;

import io.keystory.events.token.JournalId;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts about tokens, and the ends of grants. */
@Configuration(proxyBeanMethods = false)
public class JournalConfiguration {

    @Bean
    JournalId tokenJournalId(KeystorySettings settings) {
        return new JournalId("oidc-" + settings.node());
    }

    @Bean
    TokenJournal tokenJournal(Journal journal, JournalId tokenJournalId) {
        return new TokenJournal(journal, tokenJournalId);
    }

    @Bean
    GrantEnding grantEnding(TokenJournal journal, Streams streams, Commands commands) {
        return new GrantEnding(journal, streams, commands);
    }
}
