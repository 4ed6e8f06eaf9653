package io.keystory.store;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.StreamId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the claims of a log anew, from what happened in its streams. What cannot be read any more claims nothing. */
final class ClaimReplay {

    private static final int PART = 200;

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

    /** Replaces all claims; memory is bounded by a few streams. */
    void write(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from log.claim");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into log.claim (kind, value, stream) values (?, ?, ?)")) {
            delete.executeUpdate();
            for (List<StreamId> part = streams(""); !part.isEmpty(); part = streams(part.getLast().toString())) {
                for (Map.Entry<StreamId, List<DomainEvent>> stream : read(part).entrySet()) {
                    for (Claim claim : source.held(stream.getValue())) {
                        insert.setString(1, claim.kind());
                        insert.setBytes(2, kek.digest(claim.value()));
                        insert.setString(3, stream.getKey().toString());
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private List<StreamId> streams(String after) {
        return jdbc.sql("select stream from log.stream where split_part(stream, ':', 1) = any(?) and stream > ?"
                        + " order by stream limit " + PART)
                .params(source.streamTypes().toArray(String[]::new), after)
                .query((row, n) -> StreamId.parse(row.getString(1)))
                .list();
    }

    private Map<StreamId, List<DomainEvent>> read(List<StreamId> streams) {
        Map<StreamId, List<DomainEvent>> events = new LinkedHashMap<>();
        reader.replay(streams, Long.MAX_VALUE, event -> events
                .computeIfAbsent(event.event().stream(), stream -> new ArrayList<>()).add(event.event()));
        return events;
    }
}
