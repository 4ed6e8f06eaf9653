package io.keystory.oidc.interaction.request;

import io.keystory.oidc.application.Client;
import io.keystory.platform.Ids;
import io.keystory.platform.token.TokenDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that clients pushed beforehand. A reference may be opened until it expires, as a page may be loaded ahead or
 * again, and is used up with the code that is issued for it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9126#section-2.2">RFC 9126, 2.2</a>
 */
public final class PushedRequests {

    /** How long a browser may take to arrive with the reference. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final String PREFIX = "urn:ietf:params:oauth:request_uri:";
    private static final int LENGTH = 43;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String[]>> PARAMETERS = new TypeReference<>() {};

    private static final String STORE = """
            insert into token.pushed_request (digest, client_id, parameters, expires_at)
            values (?, ?, ?::jsonb, clock_timestamp() + ? * interval '1 second')""";

    private static final String FIND = """
            select client_id, parameters from token.pushed_request
            where digest = ? and consumed_at is null and expires_at > clock_timestamp()""";

    private final JdbcTemplate jdbc;

    PushedRequests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the client's parameters and answers the reference to them. */
    public String push(Client client, AuthorizationParameters parameters) {
        String reference = PREFIX + Ids.nextSecret(LENGTH);
        jdbc.update(STORE, TokenDigest.of(reference), client.id(), JSON.writeValueAsString(parameters.values()),
                LIFETIME.toSeconds());
        return reference;
    }

    /** The parameters that count: those that were pushed when the request refers to some, otherwise its own. */
    AuthorizationParameters resolve(AuthorizationParameters asked) {
        return asked.one("request_uri").filter(uri -> uri.startsWith(PREFIX))
                .map(reference -> find(reference, asked.one("client_id")).orElseThrow(PushedRequests::invalid))
                .orElse(asked);
    }

    private Optional<AuthorizationParameters> find(String reference, Optional<String> clientId) {
        byte[] digest = TokenDigest.of(reference);
        return jdbc.query(FIND, row -> row.next() && clientId.filter(row.getString(1)::equals).isPresent()
                ? Optional.of(parameters(row, digest)) : Optional.empty(), digest);
    }

    private static AuthorizationParameters parameters(ResultSet row, byte[] digest) throws SQLException {
        return new AuthorizationParameters(JSON.readValue(row.getString(2), PARAMETERS),
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static AuthorizationError invalid() {
        return AuthorizationError.shown("invalid_request_uri",
                "The pushed request is not known here, has expired, was used, or is another application's.");
    }
}
