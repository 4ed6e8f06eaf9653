package io.keystory.oidc.logout;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.logout.LogoutNotices.Notice;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells applications that a session is over, again and again until they took it in, for an hour and a half.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest">OpenID Connect Back-Channel Logout 1.0, 2.5</a>
 */
final class BackchannelLogout {

    private static final int MOST_ATTEMPTS = 8;

    private final LogoutNotices notices;
    private final Clients clients;
    private final LogoutTokens tokens;
    private final Outbound outbound;
    private final LogoutJournal journal;
    private final Clock clock;

    BackchannelLogout(LogoutNotices notices, Clients clients, LogoutTokens tokens, Outbound outbound,
            LogoutJournal journal, Clock clock) {
        this.notices = notices;
        this.clients = clients;
        this.tokens = tokens;
        this.outbound = outbound;
        this.journal = journal;
        this.clock = clock;
    }

    /** Tells one of them, and keeps what became of it. */
    void deliver(Notice notice) {
        Optional<Client> client = clients.find(notice.application().value())
                .filter(found -> found.metadata().backchannelLogoutUri() != null);
        if (client.isEmpty()) {
            notices.drop(notice);
            return;
        }
        Optional<String> failure = send(client.get(), notice);
        if (failure.isEmpty()) {
            journal.delivered(notice);
        } else {
            journal.failed(notice, failure.get(), next(notice));
        }
    }

    /** Why the client could not be told; empty when it was. */
    private Optional<String> send(Client client, Notice notice) {
        try {
            URI address = URI.create(client.metadata().backchannelLogoutUri());
            int status = outbound.post(address, Map.of("logout_token", tokens.issue(client, notice))).status();
            return status / 100 == 2 ? Optional.empty() : Optional.of("status_" + status);
        } catch (IllegalArgumentException e) {
            return Optional.of("address_refused");
        } catch (OutboundFailure e) {
            return Optional.of(e.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    /** After 1, 4, 16 seconds and so on; null when it was tried often enough. */
    private Instant next(Notice notice) {
        return notice.attempt() >= MOST_ATTEMPTS
                ? null : clock.instant().plusSeconds(1L << 2 * (notice.attempt() - 1));
    }
}
