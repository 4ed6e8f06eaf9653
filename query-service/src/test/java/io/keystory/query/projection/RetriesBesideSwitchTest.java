package io.keystory.query.projection;

import static io.keystory.query.projection.TestRebuilds.USERS;
import static io.keystory.query.projection.TestRebuilds.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was set aside is tried again in the moment in which a build takes over that has taken it in. */
class RetriesBesideSwitchTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestRebuilds rebuilds = TestRebuilds.of(service);
    private final JdbcTemplate jdbc = rebuilds.jdbc();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Before");

    @BeforeEach
    void a_user_of_whom_something_was_set_aside() {
        jdbc.execute("alter table read.user add constraint poison check (name <> 'Set aside')");
        service.events().append(user, new NameChanged(user.userId(), "Set aside"),
                new DeviceTrusted(user.userId(), Ids.next(), "browser", Long.MAX_VALUE));
        service.catchUp();
        jdbc.execute("alter table read.user drop constraint poison");
        assertThat(parked()).isEqualTo(2);
    }

    @AfterEach
    void nothing_is_left_over() {
        jdbc.update("update log.dead_letter set is_retrying = true");
        await(() -> parked() == 0);
        rebuilds.abandonAll();
    }

    @Test
    void the_build_that_takes_over_does_not_get_again_what_it_has() throws Exception {
        String path = rebuilds.order(USERS);
        rebuilds.awaitState(path, "verified");
        long table = jdbc.queryForObject("select 'read.user'::regclass::oid", Long.class);

        try (Connection reader = service.bean(DataSource.class).getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("select from read.user limit 1");
            rebuilds.admin().send("POST", path + "/switch");
            await(() -> waiting("relation = " + table) == 1);
            jdbc.update("update log.dead_letter set is_retrying = true where model = 'user'");
            await(() -> waiting("locktype = 'advisory'") > 0 || waiting("relation = " + table) > 1);
            reader.rollback();
        }
        rebuilds.awaitState(path, "switched");
        await(() -> parked() == 0);

        assertThat(rebuilds.awaitState(rebuilds.order(USERS), "verified").get("differences")).isEmpty();
    }

    private long waiting(String what) {
        return jdbc.queryForObject("select count(*) from pg_locks where not granted and " + what, Long.class);
    }

    private int parked() {
        return jdbc.queryForObject("select count(*) from log.dead_letter where model = 'user'", Integer.class);
    }
}
