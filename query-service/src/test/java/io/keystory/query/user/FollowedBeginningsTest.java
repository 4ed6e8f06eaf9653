package io.keystory.query.user;

import static io.keystory.query.user.ManyUsers.MANY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From when to when numbers of beginnings are kept. */
class FollowedBeginningsTest {

    private final ManyUsers users = new ManyUsers();

    @Test
    void where_nobody_goes_on_keeping_numbers_they_are_forgotten_with_the_first_who_comes_and_kept_anew() {
        users.count();
        users.jdbc.update("update read.beginning_followed set until = now() - interval '1 second'");
        assertThat(users.found("search.name", "Ad%").total()).isEqualTo(MANY);
        users.add(MANY, 1);

        assertThat(users.numbers()).isEmpty();
        assertThat(users.written()).isZero();
        users.add(MANY + 1, 1);
        assertThat(users.written()).isZero();
        users.count();
        assertThat(users.numbers()).isEqualTo(users.counted()).containsEntry("name ada", MANY + 2);
    }

    @Test
    void what_is_written_down_while_somebody_else_forgets_it_goes_with_the_next_round() {
        users.jdbc.update(
                "insert into read.beginning_change (build, sign, id, name) values ('read.user'::regclass, 1, 'U', 'Ada')");
        users.kept.goOn();

        assertThat(users.written()).isZero();
    }

    @Test
    void where_nobody_comes_or_goes_it_is_prolonged_now_and_then_that_numbers_are_kept() {
        users.count();
        users.kept.goOn();
        String until = until();
        users.kept.goOn();
        assertThat(until()).isEqualTo(until);

        users.jdbc.update("update read.beginning_followed set until = now() + interval '20 seconds'");
        users.kept.goOn();
        assertThat(users.jdbc.queryForObject("select until > now() + interval '25 seconds' from read.beginning_followed",
                Boolean.class)).isTrue();
    }

    private String until() {
        return users.jdbc.queryForObject("select until::text from read.beginning_followed", String.class);
    }

    @Test
    void no_number_outlives_its_build_nor_what_it_is_about() {
        users.count();
        users.jdbc.update("update read.beginning set counted = counted + 5");
        users.jdbc.execute("begin; alter table read.user rename to gone; create table read.user (like read.gone including all);"
                + " insert into read.user select * from read.gone limit 30; commit");
        try {
            assertThat(users.found("search", "Ad%").total()).isEqualTo(30);
            assertThat(users.found("search.name", "Ad%").total()).isEqualTo(30);
            users.kept.goOn();
            users.kept.goOn();
            assertThat(users.numbers()).as("without triggers nothing can be kept").isEmpty();
        } finally {
            users.jdbc.execute("begin; drop table read.user; alter table read.gone rename to \"user\"; commit");
        }
        users.count();
        assertThat(users.numbers()).isEqualTo(users.counted()).isNotEmpty();
        users.jdbc.execute("truncate read.user");
        assertThat(users.numbers()).isEmpty();
        users.add(0, 1);
        assertThat(users.written()).isZero();
    }

    @Test
    void what_few_are_left_of_is_let_go() {
        users.count();
        users.jdbc.update("update read.user set name = 'Bob' where position >= 5");
        users.kept.goOn();

        assertThat(users.numbers()).isEqualTo(users.counted()).doesNotContainKey("name ada").containsKey(" ada");
    }
}
