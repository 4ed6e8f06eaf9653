package io.keystory.command.administrator;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An installation keeps at least one administrator who can sign in. Whatever takes one away is done one at a time, under
 * a lock that all replicas share: two administrators who remove each other must not both succeed.
 */
public final class LastAdministrator {

    private static final long LOCK = 0x6b_65_79_73_74_6f_72_79L;

    private final Administrators administrators;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public LastAdministrator(Administrators administrators, DataSource dataSource) {
        this.administrators = administrators;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Carries a removal out; 422 administrator.last_one when it would leave nobody. */
    public void outlives(UserId user, Removal removal) {
        if (!administrators.include(user)) {
            removal.of(false);
            return;
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> n).list();
            if (!administrators.remainWithout(user)) {
                throw new KeystoryException("administrator.last_one", 422);
            }
            removal.of(true);
        });
    }

    /** What takes a user away who was found to be an administrator or not; refuses when that is no longer so. */
    @FunctionalInterface
    public interface Removal {

        void of(boolean isAdministrator);
    }
}
