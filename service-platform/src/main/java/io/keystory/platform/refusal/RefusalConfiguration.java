package io.keystory.platform.refusal;

import io.keystory.events.token.JournalId;
import io.keystory.platform.KeystorySettings;
import io.keystory.store.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps what was refused and leaves no other trace. */
@Configuration(proxyBeanMethods = false)
@Import(RefusedAccountCalls.class)
public class RefusalConfiguration {

    @Bean
    public RefusalJournal refusalJournal(Journal journal, KeystorySettings settings) {
        return new RefusalJournal(journal, new JournalId("refusals-" + settings.node()));
    }
}
