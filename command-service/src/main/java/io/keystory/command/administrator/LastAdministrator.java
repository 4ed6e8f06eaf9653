package io.keystory.command.administrator;

import io.keystory.command.user.UserClaims;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.List;
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

    private final Claims claims;
    private final Streams streams;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public LastAdministrator(Claims claims, Streams streams, DataSource dataSource) {
        this.claims = claims;
        this.streams = streams;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Carries the removal out; 422 administrator.last_one when it would leave nobody. */
    public void keepWhile(UserId user, Runnable removal) {
        if (!administrators().contains(user.stream())) {
            removal.run();
            return;
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> n).list();
            requireAnother(user);
            removal.run();
        });
    }

    private void requireAnother(UserId user) {
        boolean isAnotherLeft = administrators().stream()
                .filter(stream -> !stream.equals(user.stream()))
                .anyMatch(this::canSignIn);
        if (!isAnotherLeft && canSignIn(user.stream())) {
            throw new KeystoryException("administrator.last_one", 422);
        }
    }

    private List<StreamId> administrators() {
        return claims.ownersOf(UserClaims.ADMINISTRATOR);
    }

    private boolean canSignIn(StreamId user) {
        return streams.fold(user, new UserFold()).filter(view -> !view.isSuspended()).map(UserView::id).isPresent();
    }
}
