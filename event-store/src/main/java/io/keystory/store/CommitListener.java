package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.append.AppendUnit;
import io.keystory.store.append.GroupTransaction.Outcome;
import io.keystory.store.peer.Peers;
import io.keystory.store.read.LogTail;
import io.keystory.store.vault.SubjectKeys;
import java.util.List;

/** Tells what was committed to whoever keeps something of the log in memory, here and in other processes. */
record CommitListener(SubjectKeys keys, LogTail tail, Peers peers) {

    void committed(Outcome outcome) {
        for (AppendUnit unit : outcome.winners()) {
            unit.newKeys.forEach(keys::remember);
        }
        for (AppendUnit unit : outcome.winners()) {
            unit.staging.destroyedKeys.forEach(peers::keyDestroyed);
        }
        List<Recorded<DomainEvent>> events = outcome.events();
        if (!events.isEmpty()) {
            long destructions = keys.destructions();
            List<Recorded<DomainEvent>> readable = readable(outcome, destructions);
            keys.unlessDestroyed(destructions, () -> tail.keep(readable));
            tail.reached(events.getLast().position());
            peers.appended(events.getLast().position());
        }
    }

    /** What was sealed before a key was destroyed may be about that person: who reads it may not see it any more. */
    private List<Recorded<DomainEvent>> readable(Outcome outcome, long destructions) {
        boolean isAll = outcome.winners().stream().allMatch(unit -> unit.destructions == destructions);
        return isAll ? outcome.events() : outcome.events().stream()
                .filter(event -> keys.areAtHand(LogTail.subjects(event))).toList();
    }
}
