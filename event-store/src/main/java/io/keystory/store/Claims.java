package io.keystory.store;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.StreamId;
import io.keystory.store.vault.KeyEncryptionKey;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds a unique value; always as of the last commit, whatever the read models say. */
public final class Claims {

    private final JdbcClient jdbc;
    private final KeyEncryptionKey kek;

    Claims(JdbcClient jdbc, KeyEncryptionKey kek) {
        this.jdbc = jdbc;
        this.kek = kek;
    }

    /** The stream that holds the claim. */
    public Optional<StreamId> ownerOf(Claim claim) {
        return jdbc.sql("select stream from log.claim where kind = ? and value = ?")
                .param(claim.kind())
                .param(kek.digest(claim.value()))
                .query((row, n) -> StreamId.parse(row.getString(1)))
                .optional();
    }

    /** Every stream that holds a claim of this kind. */
    public List<StreamId> ownersOf(String kind) {
        return jdbc.sql("select stream from log.claim where kind = ? order by stream")
                .param(kind)
                .query((row, n) -> StreamId.parse(row.getString(1)))
                .list();
    }

    /** Every stream that holds a claim of this value of any kind in the family: those named {@code family:...}. */
    public List<StreamId> ownersOf(String family, String value) {
        return jdbc.sql("select stream from log.claim"
                        + " where value = ? and kind like '%:%' and starts_with(kind, ?) order by stream")
                .param(kek.digest(value))
                .param(family + ":")
                .query((row, n) -> StreamId.parse(row.getString(1)))
                .list();
    }
}
