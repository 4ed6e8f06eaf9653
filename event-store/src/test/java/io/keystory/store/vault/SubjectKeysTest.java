package io.keystory.store.vault;

import static io.keystory.store.TestEvent.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.SubjectId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.Writing;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class SubjectKeysTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final SubjectId ada = SubjectId.of(person("ada"));

    @Test
    void a_key_that_is_destroyed_while_it_is_being_read_is_not_kept() {
        Writing.in(DB.log(), unit -> unit.event(0, new PersonMet("ada", "Lovelace", null, "London")));
        Late late = new Late(DB.dataSource());
        SubjectKeys keys = new SubjectKeys(JdbcClient.create(late), new KeyEncryptionKey(new byte[32]));
        late.meanwhile = () -> {
            DB.jdbc().sql("delete from vault.subject_key where subject = ?").param(ada.value()).update();
            keys.drop(ada);
        };
        assertThat(keys.find(ada)).isPresent();

        late.meanwhile = () -> { };
        assertThat(keys.find(ada)).isEmpty();
    }

    @Test
    void a_new_key_is_not_kept_when_keys_were_destroyed_before_its_row_was_known_to_be_there() {
        SubjectKeys keys = DB.log().keys();
        SubjectKeys.NewKey made = keys.create(SubjectId.of(person("nobody")));
        keys.drop(ada);

        keys.remember(made);

        assertThat(keys.find(made.subject())).isEmpty();
    }

    /** Sees the database as it was before something happens meanwhile. */
    private static final class Late extends DelegatingDataSource {

        private Runnable meanwhile;

        Late(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            connection.createStatement().executeQuery("select count(*) from vault.subject_key");
            meanwhile.run();
            return connection;
        }
    }
}
