package io.keystory.oidc.token.device;

import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.TextArrays;
import io.keystory.platform.RequestContext;
import io.keystory.store.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            select d.id, d.client_id, d.scope, d.resources, wrong.codes
            from (select count(*) as codes from token.wrong_device_code
                  where address = ? and expires_at > clock_timestamp()) wrong
            left join token.device_code d on d.user_code = ? and d.user_id is null and d.refused_at is null
              and d.expires_at > clock_timestamp()""";
    private static final String WRONG = """
            insert into token.wrong_device_code (address, expires_at)
            values (?, clock_timestamp() + interval '10 minutes')""";

    private final JdbcTemplate jdbc;
    private final Vault vault;

    PendingDevices(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * The request that waits under a code; empty when there is none. 429 {@code request.rate_limited} after ten wrong
     * codes from the caller's address within ten minutes, whichever processes they were given to.
     */
    public Optional<Device> find(String typed) {
        byte[] address = vault.digest("device-code-address:" + RequestContext.currentMetadata().ip());
        Optional<Device> found = waiting(address, UserCode.read(typed).orElse(""));
        if (found.isEmpty()) {
            jdbc.update(WRONG, (Object) address);
        }
        return found;
    }

    /** What a code is stored as. */
    byte[] digest(String userCode) {
        return vault.digest("user-code:" + userCode);
    }

    private Optional<Device> waiting(byte[] address, String userCode) {
        return jdbc.query(FIND, row -> {
            row.next();
            if (row.getInt("codes") >= MOST_WRONG) {
                throw new KeystoryException("request.rate_limited", 429);
            }
            return row.getString(1) == null ? Optional.empty() : Optional.of(device(row, userCode));
        }, address, digest(userCode));
    }

    private static Device device(ResultSet row, String userCode) throws SQLException {
        return new Device(row.getString(1), userCode, row.getString(2), ScopeText.words(row.getString(3)),
                TextArrays.texts(row.getArray(4)));
    }

    /** A device that waits to be let in. */
    public record Device(String id, String userCode, String clientId, List<String> scopes, List<String> resources) {}
}
