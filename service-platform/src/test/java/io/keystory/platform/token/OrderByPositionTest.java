package io.keystory.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.EventCatalogue;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.database.RowChange;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens of the time when clocks ordered them: what was ended stays so, the rest is ended by what comes. */
class OrderByPositionTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    @BeforeAll
    static void tokens_of_an_older_release_are_there() {
        DB.log().journal().record(
                List.of(new ApplicationDeleted(new ApplicationId("none"))), EventMetadata.SYSTEM, List.of());
        TokenSchema.SCHEMA.migrateTo("80", DB.dataSource());
        run("insert into token.grant_state values ('grant', 'user', 'client', 'session', now() + interval '1 day')");
        run("insert into token.user_state values ('dismissed', false, now())");
        issue("dismissed", "before", "- interval '1 minute'");
        issue("dismissed", "after", "+ interval '1 minute'");
        issue("other", "any", "- interval '1 minute'");
        TokenSchema.migrate(DB.dataSource());
    }

    @Test
    void what_was_ended_stays_ended_and_the_rest_ends_in_its_turn() {
        assertThat(live()).containsExactly("after", "any");
        RowChange ending = TokenStates.of(new RoleRemoved(new UserId("dismissed"), BuiltInRoles.ADMINISTRATOR)).orElseThrow();
        DB.jdbc().sql(ending.sql()).params(ending.parameters()).update();
        assertThat(live()).containsExactly("any");
    }

    private static void issue(String user, String token, String when) {
        run("""
                insert into token.access_token (digest, user_id, client_id, is_third_party, grant_id, session_id,
                  is_session_bound, scope, issued_at, expires_at)
                values ('%2$s', '%1$s', 'client', false, 'grant', 'session', false, '', now() %3$s, now() + interval '1 day')"""
                .formatted(user, token, when));
    }

    private static List<String> live() {
        return DB.jdbc().sql("select convert_from(digest, 'UTF8') from token.access_token t where " + TokenStates.LIVE
                + " order by 1").query(String.class).list();
    }

    private static void run(String sql) {
        DB.jdbc().sql(sql).update();
    }
}
