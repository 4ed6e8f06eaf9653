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
        List<Recorded<DomainEvent>> events = outcome.events();
        if (!events.isEmpty()) {
            tail.appended(events);
            peers.appended(events.getLast().position());
        }
        for (AppendUnit unit : outcome.winners()) {
            unit.staging.destroyedKeys.forEach(peers::keyDestroyed);
        }
    }
}
