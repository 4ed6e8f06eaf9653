package io.keystory.platform.projection.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.EventCatalogue;
import io.keystory.store.EmbeddedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ProjectionTransactionsTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    @Test
    void a_connection_that_breaks_at_the_beginning_is_not_gone_on_with() {
        HikariDataSource pool = DB.pool();
        ProjectionTransactions transactions =
                new ProjectionTransactions(new JdbcTransactionManager(pool), new JdbcTemplate(pool));
        transactions.startTransaction().commit();
        DB.jdbc().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()""").query().listOfRows();

        assertThatThrownBy(transactions::startTransaction).hasMessageContaining("terminating connection");

        assertThatCode(() -> transactions.startTransaction().commit()).doesNotThrowAnyException();
    }
}
