package io.keystory.oidc.token.code;

import io.keystory.events.token.JournalId;
import io.keystory.oidc.token.endpoint.GrantType;
import io.keystory.oidc.token.journal.GrantEnding;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.token.refresh.FirstTokens;
import io.keystory.oidc.user.Users;
import io.keystory.store.Journal;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Authorization codes. */
@Configuration(proxyBeanMethods = false)
public class CodeConfiguration {

    @Bean
    public AuthorizationCodes authorizationCodes(Journal journal, JournalId tokenJournalId, Clock clock) {
        return new AuthorizationCodes(journal, tokenJournalId, clock);
    }

    @Bean
    PresentedCodes presentedCodes(JdbcTemplate jdbc, Users users, TokenJournal journal, GrantEnding grants) {
        return new PresentedCodes(new CodeRows(jdbc), users, journal, grants);
    }

    @Bean
    GrantType codeExchange(PresentedCodes codes, FirstTokens tokens) {
        return new CodeExchange(codes, tokens);
    }

    @Bean
    public SignOns signOns(PresentedCodes codes, TokenJournal journal) {
        return new SignOns(codes, journal);
    }
}
