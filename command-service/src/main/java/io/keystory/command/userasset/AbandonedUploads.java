package io.keystory.command.userasset;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploadBegun;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import io.keystory.store.EventLog;
import io.keystory.store.read.EventFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the bytes of uploads that ended between their beginning and the event that tells of them, a day after they were
 * begun. The log alone says which those are: what it does not name is another's, and stays.
 */
final class AbandonedUploads {

    /** How long an upload may take. */
    static final Duration GRACE = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedUploads.class);
    private static final int PART = 1000;
    private static final EventFilter BEGUN = new EventFilter(Set.of("user_asset.upload_begun"), null, null, null, null);

    private final Uploads uploads;
    private final EventLog log;
    private final Clock clock;
    /** Nothing is left to do for what was begun up to here. */
    private volatile long settled;

    AbandonedUploads(Uploads uploads, EventLog log, Clock clock) {
        this.uploads = uploads;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Deletes those that are overdue now. What the store does not let go is tried again in the next round, and once more
     * after a start, since of those that the log calls deleted it does not know whether their bytes went.
     */
    void delete() {
        long from = settled;
        boolean isSettled = true;
        List<Recorded<DomainEvent>> part;
        do {
            part = log.feed().find(BEGUN, from, PART);
            List<Recorded<DomainEvent>> overdue = part.stream().filter(this::isOverdue).toList();
            isSettled &= deleteOf(overdue);
            from = overdue.isEmpty() ? from : overdue.getLast().position();
            settled = isSettled ? from : settled;
            if (overdue.size() < part.size()) {
                return;
            }
        } while (part.size() == PART);
    }

    private boolean isOverdue(Recorded<DomainEvent> begun) {
        return begun.at().plus(GRACE).isBefore(clock.instant());
    }

    private boolean deleteOf(List<Recorded<DomainEvent>> begun) {
        Set<StreamId> uploaded = new HashSet<>();
        log.reader().replay(begun.stream().map(one -> one.event().stream()).toList(), Long.MAX_VALUE, recorded -> {
            if (recorded.event() instanceof UserAssetUploaded) {
                uploaded.add(recorded.event().stream());
            }
        });
        return begun.stream().map(one -> (UserAssetUploadBegun) one.event())
                .filter(one -> !uploaded.contains(one.stream())).map(this::isGone).reduce(true, Boolean::logicalAnd);
    }

    private boolean isGone(UserAssetUploadBegun begun) {
        try {
            uploads.delete(begun.userAssetId(), begun.name());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("What was begun as {} stays for now", begun.name(), e);
            return false;
        }
    }
}
