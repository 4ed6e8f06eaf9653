package io.keystory.query.grant;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.past.Moment;
import java.time.Clock;
import java.util.List;

/** What can be asked about grants; those that have expired are over. */
public final class GrantQueries {

    private static final String ACTIVE = """
            select g.id, g.user_id, g.application_id, coalesce(a.name, g.application_id) as name, g.created_at,
              g.expires_at
            from read.grant g left join read.application a on a.id = g.application_id
            where g.user_id = ? and g.expires_at > ?
              and (?::boolean is null or coalesce(a.is_third_party, false) = ?::boolean)
            order by g.created_at desc, g.id""";

    private final Documents documents;
    private final Clock clock;

    GrantQueries(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** The grants of a user to applications of a type ({@code firstParty}, {@code thirdParty}, or null for all). */
    public List<UserGrant> of(String userId, String appType) {
        Boolean isThirdParty = isThirdParty(appType);
        return documents.rows(ACTIVE, (row, n) -> UserGrant.of(row.getString("id"), row.getString("user_id"),
                row.getString("application_id"), row.getString("name"), row.getLong("created_at"),
                row.getLong("expires_at")), userId, Moment.millis(clock), isThirdParty, isThirdParty);
    }

    private static Boolean isThirdParty(String appType) {
        return switch (appType) {
            case null -> null;
            case "firstParty" -> false;
            case "thirdParty" -> true;
            default -> throw KeystoryException.invalidInput("appType", "is firstParty or thirdParty");
        };
    }
}
