package io.keystory.store.transfer;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.StreamId;
import io.keystory.store.database.Columns;
import io.keystory.store.format.EventCodec;
import io.keystory.store.format.EventDecoder;
import io.keystory.store.read.Ahead;
import io.keystory.store.read.LogReader;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.SubjectKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the claims of a log anew, from what happened in its streams. What cannot be read any more claims nothing; what two
 * streams held side by side before it counted as one is of one of them.
 */
final class ClaimReplay {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimReplay.class);
    private static final int PART = 500;
    private static final int PARTS_AHEAD = 3;

    private final JdbcClient jdbc;
    private final KeyEncryptionKey kek;
    private final LogReader reader;
    private final ClaimSource source;

    ClaimReplay(DataSource dataSource, KeyEncryptionKey kek, EventTypes types, ClaimSource source) {
        this.jdbc = JdbcClient.create(dataSource);
        this.kek = kek;
        this.reader = new LogReader(jdbc, new EventDecoder(new EventCodec(types), new SubjectKeys(jdbc, kek)));
        this.source = source;
    }

    /** Replaces all claims; memory is bounded by a few parts, which all processors read side by side. */
    void write(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from log.claim");
                PreparedStatement insert = connection.prepareStatement("insert into log.claim (kind, value, stream)"
                        + " select * from unnest(?::text[], ?::bytea[], ?::text[]) on conflict do nothing");
                Ahead<List<Held>> held = new Ahead<>("claim-replay", PARTS_AHEAD)) {
            delete.executeUpdate();
            for (List<StreamId> part = streams(""); !part.isEmpty(); part = streams(part.getLast().toString())) {
                if (held.isFull()) {
                    insert(connection, insert, held.next());
                }
                List<StreamId> streams = part;
                held.begin(() -> held(streams));
            }
            while (!held.isEmpty()) {
                insert(connection, insert, held.next());
            }
        }
    }

    private static void insert(Connection connection, PreparedStatement insert, List<Held> held) throws SQLException {
        new Columns(connection, insert)
                .addTexts(held, Held::kind)
                .addBytes(held, Held::digest)
                .addTexts(held, Held::stream);
        int lost = held.size() - insert.executeUpdate();
        if (lost > 0) {
            LOG.warn("{} claims are held by two streams: one of them has each from now on", lost);
        }
    }

    private List<StreamId> streams(String after) {
        return jdbc.sql("select stream from log.stream where split_part(stream, ':', 1) = any(?) and stream > ?"
                        + " order by stream limit " + PART)
                .params(source.streamTypes().toArray(String[]::new), after)
                .query((row, n) -> StreamId.parse(row.getString(1)))
                .list();
    }

    private List<Held> held(List<StreamId> streams) {
        Map<StreamId, List<DomainEvent>> events = new LinkedHashMap<>();
        reader.replay(streams, Long.MAX_VALUE, event -> events
                .computeIfAbsent(event.event().stream(), stream -> new ArrayList<>()).add(event.event()));
        List<Held> held = new ArrayList<>();
        events.forEach((stream, all) -> source.held(all).forEach(claim -> held.add(of(claim, stream))));
        return held;
    }

    private Held of(Claim claim, StreamId stream) {
        return new Held(claim.kind(), kek.digest(claim.value()), stream.toString());
    }

    private record Held(String kind, byte[] digest, String stream) {}
}
