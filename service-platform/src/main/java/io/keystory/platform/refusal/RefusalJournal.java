package io.keystory.platform.refusal;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.audit.RefusalEvent;
import io.keystory.events.audit.RefusalEvent.AccountCallRefused;
import io.keystory.events.audit.RefusalEvent.UnboundStepRefused;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.token.JournalId;
import io.keystory.events.user.UserId;
import io.keystory.platform.Counts;
import io.keystory.platform.RequestContext;
import io.keystory.platform.security.AccountToken;
import io.keystory.store.Journal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps refusals that nothing else tells of. Whoever is refused again and again does not fill the log: fifty an hour are
 * kept of each user and of each network, and five hundred in ten seconds of all, as this process counts.
 */
public final class RefusalJournal {

    private static final int MOST_OF_ONE = 50;
    private static final int MOST = 500;
    private static final String ALL = "all";

    private final Journal journal;
    private final JournalId id;
    private final Counts ofOne = new Counts(Duration.ofHours(1));
    private final Counts ofAll = new Counts(Duration.ofSeconds(10));

    RefusalJournal(Journal journal, JournalId id) {
        this.journal = journal;
        this.id = id;
    }

    /** Keeps that a call of the Account API was refused; {@code call} and {@code code} as the event has them. */
    void accountCall(AccountToken caller, String call, String code) {
        record("user:" + caller.userId(), new AccountCallRefused(
                id, new UserId(caller.userId()), new ApplicationId(caller.clientId()), call, code),
                RequestContext.currentMetadata());
    }

    /**
     * Keeps that a step was sent to no interaction; {@code step} and {@code code} as the event has them. Where it came from
     * is kept of what names no interaction. With one that is over it would tell of its person for ever, in plain text.
     *
     * @param network where it came from; empty for this machine, which is its operator's: none are counted of it
     */
    public void unboundStep(Optional<String> network, String step, String code) {
        EventMetadata metadata = RequestContext.currentMetadata();
        record(network.map(address -> "network:" + address).orElse(null), new UnboundStepRefused(id, step, code),
                metadata.interactionId() == null ? metadata : metadata.withoutOrigin());
    }

    private void record(String source, RefusalEvent refusal, EventMetadata metadata) {
        boolean isTooMuch = source != null && ofOne.add(source) > MOST_OF_ONE || ofAll.add(ALL) > MOST;
        if (!isTooMuch) {
            journal.record(List.of(refusal), metadata, List.of());
        }
    }
}
