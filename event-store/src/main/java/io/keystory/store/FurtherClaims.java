package io.keystory.store;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.StreamId;
import io.keystory.store.database.Columns;
import io.keystory.store.vault.KeyEncryptionKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Adds what streams claim by now, but did not yet when their events were appended. */
public final class FurtherClaims {

    /** Written, not only locked: whoever waits for it to append notices by that to look at the claims once more. */
    private static final String LOCK = "update log.head set position = position";

    private static final String ADD = """
            insert into log.claim (kind, value, stream)
            select more.kind, more.value, held.stream
            from unnest(?::text[], ?::bytea[], ?::text[], ?::bytea[], ?::text[])
              as more(kind, value, held_kind, held_value, stream)
            join log.claim held
              on held.kind = more.held_kind and held.value = more.held_value and held.stream = more.stream
            on conflict do nothing""";

    private final DataSource dataSource;
    private final KeyEncryptionKey kek;

    FurtherClaims(DataSource dataSource, KeyEncryptionKey kek) {
        this.dataSource = dataSource;
        this.kek = kek;
    }

    /**
     * Gives each stream its claim, if it still holds the other in the moment in which this is written; nothing is appended
     * meanwhile, so few at a time are to be given.
     */
    public void add(List<Further> all) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(LOCK);
                    PreparedStatement add = connection.prepareStatement(ADD)) {
                lock.execute();
                new Columns(connection, add)
                        .addTexts(all, one -> one.claim().kind())
                        .addBytes(all, one -> kek.digest(one.claim().value()))
                        .addTexts(all, one -> one.held().kind())
                        .addBytes(all, one -> kek.digest(one.held().value()))
                        .addTexts(all, one -> one.stream().toString());
                add.executeUpdate();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** A claim that comes with another one. */
    public record Further(Claim claim, Claim held, StreamId stream) {}
}
