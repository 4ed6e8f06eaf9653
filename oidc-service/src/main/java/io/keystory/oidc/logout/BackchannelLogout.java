package io.keystory.oidc.logout;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.logout.LogoutNotices.Notice;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells applications that a session is over, again and again until they took it in, for an hour and a half.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest">OpenID Connect Back-Channel Logout 1.0, 2.5</a>
 */
final class BackchannelLogout {

    private static final Logger LOG = LoggerFactory.getLogger(BackchannelLogout.class);
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 8;

    private final LogoutNotices notices;
    private final Clients clients;
    private final LogoutTokens tokens;
    private final Outbound outbound;
    private final LogoutJournal journal;
    private final Clock clock;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE);

    BackchannelLogout(LogoutNotices notices, Clients clients, LogoutTokens tokens, Outbound outbound,
            LogoutJournal journal, Clock clock) {
        this.notices = notices;
        this.clients = clients;
        this.tokens = tokens;
        this.outbound = outbound;
        this.journal = journal;
        this.clock = clock;
    }

    /** Starts to tell those whose turn it is; who takes long holds up nobody else. */
    void deliverDueNotices() {
        List<Notice> due = notices.due(permits.availablePermits());
        permits.acquireUninterruptibly(due.size());
        due.forEach(notice -> Thread.ofVirtual().name("backchannel-logout").start(() -> {
            try {
                deliver(notice);
            } catch (RuntimeException e) {
                LOG.warn("The end of a session was not told to {}, and will be in a minute", notice.application(), e);
            } finally {
                permits.release();
            }
        }));
    }

    private void deliver(Notice notice) {
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
