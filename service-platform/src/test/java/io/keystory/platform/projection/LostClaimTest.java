package io.keystory.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.EventCatalogue;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.store.EmbeddedLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

class LostClaimTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private final JdbcTemplate elsewhere = new JdbcTemplate(DB.dataSource());

    /** What another process took in while this one had it in hand is taken in: the rest of the log is waited for as ever. */
    @Test
    void who_gets_a_claim_back_goes_on_from_where_another_process_left_it() {
        try (NamesEngine engine =
                new NamesEngine(DB.log(), DB.pool(), RoleName.model(RoleName::evolve), DataSize.ofMegabytes(1))) {
            engine.append(List.of(renamed("before")));
            engine.catchUp();

            takenInElsewhere(() -> engine.append(List.of(renamed("meanwhile"))));
            engine.append(List.of(new RoleCreated(new RoleId("ignored"), "r", "d", RoleType.USER, false)));
            engine.catchUp();

            engine.append(List.of(renamed("behind")));
            engine.catchUp();
            assertThat(elsewhere.queryForList("select id from made.name", String.class))
                    .containsExactlyInAnyOrder("before", "behind");
        }
    }

    /** Another process takes the claim and all there is, while this one stores what it made of a batch. */
    private void takenInElsewhere(Runnable append) {
        new TransactionTemplate(new DataSourceTransactionManager(DB.dataSource())).executeWithoutResult(status -> {
            elsewhere.queryForList("select owner from made.token for update");
            append.run();
            await().until(() -> elsewhere.queryForObject("""
                    select count(*) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock' and query like 'update made.token%'""",
                    Integer.class) > 0);
            elsewhere.update("""
                    update made.token set owner = null, token = convert_to(
                      regexp_replace(convert_from(token, 'UTF8'), '[0-9]+', ?::text), 'UTF8')""",
                    DB.log().reader().head());
        });
    }

    private static RoleRenamed renamed(String id) {
        return new RoleRenamed(new RoleId(id), "a name");
    }
}
