package io.keystory.oidc.token;

import io.keystory.events.token.JournalId;
import io.keystory.platform.KeystorySettings;
import io.keystory.store.Journal;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How tokens are issued and ended. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {

    @Bean
    JournalId tokenJournal(KeystorySettings settings) {
        return new JournalId("oidc-" + settings.node());
    }

    @Bean
    public AuthorizationCodes authorizationCodes(Journal journal, JournalId tokenJournal, Clock clock) {
        return new AuthorizationCodes(journal, tokenJournal, clock);
    }
}
