package io.keystory.oidc.logout;

import io.keystory.events.token.JournalId;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.logout.LogoutNotices.Notice;
import io.keystory.oidc.page.plain.RequestLanguages;
import io.keystory.oidc.session.Sessions;
import io.keystory.oidc.signingkey.IdTokenHints;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.platform.DueWork;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.platform.domain.Endpoints;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundConfiguration;
import io.keystory.store.Journal;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing out, here and at the applications that take part in a session. */
@Configuration(proxyBeanMethods = false)
@Import(OutboundConfiguration.class)
public class LogoutConfiguration {

    private static final int MOST_AT_ONCE = 50;

    @Bean
    LogoutController logoutController(Clients clients, IdTokenHints hints, Sessions sessions, Streams streams,
            Commands commands, Vault vault, RequestLanguages languages, KeystorySettings settings, Endpoints endpoints,
            Clock clock) {
        return new LogoutController(new LogoutRequestReader(clients, hints), sessions,
                new SessionEnd(streams, commands), new FrontchannelAddresses(clients, settings.issuer()),
                new LogoutTicket(vault, clock), languages, endpoints);
    }

    @Bean
    BackchannelLogout backchannelLogout(JdbcClient jdbc, Clients clients, TokenSigner signer, Outbound outbound,
            Journal journal, JournalId tokenJournalId, KeystorySettings settings, Clock clock) {
        return new BackchannelLogout(new LogoutNotices(jdbc), clients, new LogoutTokens(signer, settings.issuer(), clock),
                outbound, new LogoutJournal(journal, tokenJournalId), clock);
    }

    @Bean
    DueWork<Notice> logoutDelivery(JdbcClient jdbc, BackchannelLogout logout) {
        return new DueWork<>("logout-delivery", MOST_AT_ONCE, new LogoutNotices(jdbc)::due, logout::deliver);
    }
}
