package io.keystory.platform.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.EventCatalogue;
import io.keystory.store.EmbeddedLog;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ProjectionTransactionsTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private final HikariDataSource pool = DB.pool();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final DeadLetters letters = new DeadLetters(jdbc);
    private final ProjectionTransactions transactions = new ProjectionTransactions(new JdbcTransactionManager(pool));

    @Test
    void what_is_undone_is_gone_and_what_follows_is_stored() {
        Transaction transaction = transactions.startTransaction();
        letters.begin("model");
        letters.park("model", 1, "type", "undone", null);
        ProjectionTransactions.undo(jdbc);
        letters.park("model", 2, "type", "stored", null);
        transaction.commit();

        assertThat(letters.of("model", 10, 0)).extracting(DeadLetter::sequence).containsExactly("stored");
    }

    @Test
    void a_batch_does_not_wait_for_the_disk() {
        Transaction transaction = transactions.startTransaction();
        jdbc.execute("set local synchronous_commit = on");

        assertThat(letters.begin("none")).isFalse();
        assertThat(jdbc.queryForObject("show synchronous_commit", String.class)).isEqualTo("off");
        transaction.commit();
    }
}
