package io.keystory.query.user;

import static io.keystory.query.user.ManyUsers.MANY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptBeginningsTest {

    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final ManyUsers users = new ManyUsers();

    @Test
    void what_is_kept_is_what_would_be_counted_whatever_becomes_of_users() {
        users.count();
        assertThat(users.numbers()).isEqualTo(users.counted())
                .containsEntry("username ada", MANY).containsEntry(" ada", MANY).containsEntry("primary_phone 49", MANY);

        users.add(MANY, 20);
        assertThat(users.numbers()).isEqualTo(users.counted()).containsEntry(" ada", MANY + 20);
        users.jdbc.update("update read.user set name = 'Adam', position = 7 where position % 3 = 0");
        users.jdbc.update("update read.user set name = 'Bob', username = null where position % 3 = 1");
        users.jdbc.update(
                "update read.user set primary_email = ?, primary_phone = 'ada' where position = 2", "ada" + LAST);
        assertThat(users.numbers()).isEqualTo(users.counted());
        users.jdbc.update("""
                insert into read.user (id, position, subject, username, primary_email, created_at, doc, view)
                select id, position, subject, 'ADA again', 'NEW@example.org', created_at, doc, view from read.user
                where position < 9 union all select 'new', 9, 'user:new', 'Ada', null, 9, '{}', '{}'
                on conflict (id) do update set username = excluded.username, primary_email = excluded.primary_email""");
        assertThat(users.numbers()).isEqualTo(users.counted());
        users.jdbc.update("delete from read.user where position % 2 = 0");
        assertThat(users.numbers()).isEqualTo(users.counted());
        assertThat(users.written()).isPositive();

        users.kept.goOn();
        assertThat(users.numbers()).isEqualTo(users.counted());
        assertThat(users.written()).isZero();
    }

    @Test
    void what_is_undone_was_never_added() {
        users.count();
        users.batch.executeWithoutResult(status -> {
            users.add(MANY, 3);
            status.setRollbackOnly();
        });

        assertThat(users.numbers()).isEqualTo(users.counted()).containsEntry("name ada", MANY);
    }

    @Test
    void who_came_is_added_while_somebody_counts_for_long() {
        users.count();
        users.add(MANY, 1);
        users.batch.executeWithoutResult(status -> {
            users.jdbc.query("select pg_advisory_xact_lock(hashtextextended('counting of beginnings', 0))", row -> { });
            ManyUsers.meanwhile(users.kept::goOn);
            assertThat(users.written()).isZero();
        });

        assertThat(users.numbers()).isEqualTo(users.counted()).containsEntry("name ada", MANY + 1);
    }

    @Test
    void who_is_being_added_while_a_beginning_is_taken_up_or_counted_is_added_once() {
        KeptBeginnings other = ManyUsers.keptByAnother();
        users.batch.executeWithoutResult(status -> {
            users.add(MANY, 1);
            ManyUsers.meanwhile(() -> {
                other.goOn();
                other.goOn();
            });
        });
        assertThat(users.numbers()).as("nobody waits for somebody who adds users").isEmpty();

        users.count();
        users.jdbc.update("update read.beginning set counted = null");
        users.add(MANY + 1, 5);
        users.batch.executeWithoutResult(status -> {
            users.add(MANY + 6, 1);
            ManyUsers.meanwhile(() -> users.count(other));
        });

        assertThat(users.numbers()).isEqualTo(users.counted())
                .containsEntry("name ada", MANY + 7).containsEntry(" ada", MANY + 7);
        other.goOn();
        assertThat(users.numbers()).isEqualTo(users.counted()).containsEntry("name ada", MANY + 7);
    }
}
