package io.keystory.store.axon;

import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.conformance.EventStoreUnderTest;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** This module's log, for the conformance kit. */
record LogUnderTest(EmbeddedLog db, EventLog other) implements EventStoreUnderTest {

    static LogUnderTest on(EmbeddedLog db) {
        db.jdbc().sql("""
                create table if not exists conformance_token (processor_name text, segment int, token bytea,
                  token_type text, timestamp text, owner text, primary key (processor_name, segment))""").update();
        return new LogUnderTest(db, db.open(db.pool()));
    }

    @Override
    public EventStore store() {
        return db.log().eventStore();
    }

    @Override
    public EventStore elsewhere() {
        return other.eventStore();
    }

    @Override
    public TokenStore tokens() {
        return ProcessorTokens.in(db.dataSource(), "conformance_token", "node");
    }

    @Override
    public boolean hasGapFreePositions() {
        return true;
    }

    @Override
    public boolean refusesNul() {
        return true;
    }

    @Override
    public boolean spoilSnapshots() {
        return db.jdbc().sql("update log.snapshot set value = 'spoilt'").update() > 0;
    }

    @Override
    public void close() {}
}
