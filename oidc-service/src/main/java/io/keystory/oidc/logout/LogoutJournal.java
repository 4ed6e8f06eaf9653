package io.keystory.oidc.logout;

import io.keystory.events.logout.LogoutEvent;
import io.keystory.events.logout.LogoutEvent.LogoutDelivered;
import io.keystory.events.logout.LogoutEvent.LogoutDeliveryFailed;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.token.JournalId;
import io.keystory.oidc.logout.LogoutNotices.Notice;
import io.keystory.store.Journal;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.List;

/** Records what applications were told, in one transaction with the notice that is done or postponed. */
final class LogoutJournal {

    private final Journal journal;
    private final JournalId id;

    LogoutJournal(Journal journal, JournalId id) {
        this.journal = journal;
        this.id = id;
    }

    void delivered(Notice notice) {
        record(new LogoutDelivered(id, notice.session(), notice.user(), notice.application(), notice.attempt()),
                LogoutNotices.dropped(notice));
    }

    /** {@code next} is null when it is given up. */
    void failed(Notice notice, String reason, Instant next) {
        record(new LogoutDeliveryFailed(id, notice.session(), notice.user(), notice.application(), notice.attempt(),
                        reason, next == null ? null : next.toEpochMilli()),
                next == null ? LogoutNotices.dropped(notice) : LogoutNotices.postponed(notice, next));
    }

    private void record(LogoutEvent fact, RowChange row) {
        journal.record(List.of(fact), EventMetadata.SYSTEM, List.of(row));
    }
}
