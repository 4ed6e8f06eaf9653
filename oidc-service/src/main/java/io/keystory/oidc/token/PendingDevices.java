package io.keystory.oidc.token;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Counts;
import io.keystory.platform.RequestContext;
import io.keystory.store.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the request of a device by the code that a person types in. Guessing is bounded for each address.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8628#section-5.1">RFC 8628, 5.1</a>
 */
public final class PendingDevices {

    private static final int MOST_WRONG = 10;
    private static final String FIND = """
            select id, client_id, scope, resources from token.device_code
            where user_code = ? and user_id is null and refused_at is null and expires_at > clock_timestamp()""";

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Counts wrong = new Counts(Duration.ofMinutes(10));

    PendingDevices(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * The request that waits under a code; empty when there is none. 429 {@code request.rate_limited} after ten wrong
     * codes from the caller's address within ten minutes.
     */
    public Optional<Device> find(String typed) {
        String address = String.valueOf(RequestContext.currentMetadata().ip());
        if (wrong.of(address) >= MOST_WRONG) {
            throw new KeystoryException("request.rate_limited", 429);
        }
        Optional<Device> found = UserCode.read(typed).flatMap(this::waiting);
        if (found.isEmpty()) {
            wrong.add(address);
        }
        return found;
    }

    /** What a code is stored as. */
    byte[] digest(String userCode) {
        return vault.digest("user-code:" + userCode);
    }

    private Optional<Device> waiting(String userCode) {
        return jdbc.query(FIND, row -> row.next() ? Optional.of(device(row, userCode)) : Optional.empty(),
                (Object) digest(userCode));
    }

    private static Device device(ResultSet row, String userCode) throws SQLException {
        return new Device(row.getString(1), userCode, row.getString(2), ScopeText.words(row.getString(3)),
                CodeRows.texts(row.getArray(4)));
    }

    /** A device that waits to be let in. */
    public record Device(String id, String userCode, String clientId, List<String> scopes, List<String> resources) {}
}
