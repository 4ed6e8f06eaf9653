package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.ReadSchema;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.support.TestQueryService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeptBeginningsTest {

    private static final HikariDataSource DATABASE = database();
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final int MANY = 40;

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
    private final PlatformTransactionManager transactions = new JdbcTransactionManager(DATABASE);
    private final KeptBeginnings kept = new KeptBeginnings(20, jdbc, transactions);
    private final CountedBeginnings counting = new CountedBeginnings(jdbc, transactions);
    private final Documents documents = new Documents(jdbc, null, transactions);

    private static HikariDataSource database() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(TestQueryService.newDatabase());
        database.setUsername("postgres");
        database.setMinimumIdle(0);
        ReadSchema.SCHEMA.migrate(database);
        return database;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void many_users() {
        jdbc.execute("truncate read.user, read.total");
        add(0, MANY);
    }

    @Test
    void what_is_kept_is_what_would_be_counted_whatever_becomes_of_users() {
        count();
        assertThat(numbers()).isEqualTo(counted())
                .containsEntry("username ada", MANY).containsEntry(" ada", MANY).containsEntry("primary_phone 49", MANY);

        add(MANY, 20);
        assertThat(numbers()).isEqualTo(counted()).containsEntry(" ada", MANY + 20);
        jdbc.update("update read.user set name = 'Adam', position = 7 where position % 3 = 0");
        jdbc.update("update read.user set name = 'Bob', username = null where position % 3 = 1");
        jdbc.update("update read.user set primary_email = ?, primary_phone = 'ada' where position = 2", "ada" + LAST);
        assertThat(numbers()).isEqualTo(counted());
        jdbc.update("""
                insert into read.user (id, position, subject, username, primary_email, created_at, doc, view)
                select id, position, subject, 'ADA again', 'NEW@example.org', created_at, doc, view from read.user
                where position < 9 union all select 'new', 9, 'user:new', 'Ada', null, 9, '{}', '{}'
                on conflict (id) do update set username = excluded.username, primary_email = excluded.primary_email""");
        assertThat(numbers()).isEqualTo(counted());
        jdbc.update("delete from read.user where position % 2 = 0");
        assertThat(numbers()).isEqualTo(counted());
        assertThat(written()).isPositive();

        kept.goOn();
        assertThat(numbers()).isEqualTo(counted());
        assertThat(written()).isZero();
    }

    @Test
    void where_nobody_goes_on_keeping_numbers_they_are_forgotten_with_the_first_who_comes_and_kept_anew() {
        count();
        jdbc.update("update read.beginning_followed set until = now() - interval '1 second'");
        assertThat(found("search.name", "Ad%").total()).isEqualTo(MANY);
        add(MANY, 1);

        assertThat(numbers()).isEmpty();
        assertThat(written()).isZero();
        add(MANY + 1, 1);
        assertThat(written()).isZero();
        count();
        assertThat(numbers()).isEqualTo(counted()).containsEntry("name ada", MANY + 2);
    }

    @Test
    void what_is_written_down_while_somebody_else_forgets_it_goes_with_the_next_round() {
        jdbc.update("insert into read.beginning_change (build, sign, id, name) values ('read.user'::regclass, 1, 'U', 'Ada')");
        kept.goOn();

        assertThat(written()).isZero();
    }

    @Test
    void where_nobody_comes_or_goes_it_is_prolonged_now_and_then_that_numbers_are_kept() {
        count();
        kept.goOn();
        String until = until();
        kept.goOn();
        assertThat(until()).isEqualTo(until);

        jdbc.update("update read.beginning_followed set until = now() + interval '20 seconds'");
        kept.goOn();
        assertThat(jdbc.queryForObject("select until > now() + interval '25 seconds' from read.beginning_followed",
                Boolean.class)).isTrue();
    }

    private String until() {
        return jdbc.queryForObject("select until::text from read.beginning_followed", String.class);
    }

    @Test
    void who_came_is_added_while_somebody_counts_for_long() {
        count();
        add(MANY, 1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(hashtextextended('counting of beginnings', 0))", row -> { });
            join(Thread.ofPlatform().start(kept::goOn));
            assertThat(written()).isZero();
        });

        assertThat(numbers()).isEqualTo(counted()).containsEntry("name ada", MANY + 1);
    }

    @Test
    void what_is_undone_was_never_added() {
        count();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            add(MANY, 3);
            status.setRollbackOnly();
        });

        assertThat(numbers()).isEqualTo(counted()).containsEntry("name ada", MANY);
    }

    @Test
    void who_is_being_added_while_a_beginning_is_taken_up_or_counted_is_added_once() {
        KeptBeginnings other = new KeptBeginnings(20, new JdbcTemplate(DATABASE), new JdbcTransactionManager(DATABASE));
        TransactionTemplate batch = new TransactionTemplate(transactions);
        batch.executeWithoutResult(status -> {
            add(MANY, 1);
            join(Thread.ofPlatform().start(() -> {
                other.goOn();
                other.goOn();
            }));
        });
        assertThat(numbers()).as("nobody waits for somebody who adds users").isEmpty();

        count();
        jdbc.update("update read.beginning set counted = null");
        add(MANY + 1, 5);
        batch.executeWithoutResult(status -> {
            add(MANY + 6, 1);
            join(Thread.ofPlatform().start(() -> count(other)));
        });

        assertThat(numbers()).isEqualTo(counted()).containsEntry("name ada", MANY + 7).containsEntry(" ada", MANY + 7);
        other.goOn();
        assertThat(numbers()).isEqualTo(counted()).containsEntry("name ada", MANY + 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "search.id", "search.username", "search.primaryEmail", "search.primary_phone", "search.name"})
    void a_search_is_told_the_number_that_is_kept_and_shows_whom_it_showed_without(String parameter) {
        String text = Map.of("search.id", "U%", "search.primary_phone", "49%").getOrDefault(parameter, "Ad%");
        Documents.Found<?> before = found(parameter, text);
        count();
        assertThat(found(parameter, text).total()).isEqualTo(before.total()).isEqualTo(MANY);

        jdbc.update("update read.beginning set counted = counted + 5");

        Documents.Found<?> told = found(parameter, text);
        assertThat(told.total()).isEqualTo(MANY + 5);
        assertThat(shown(told)).isEqualTo(shown(before)).containsExactly("39", "38", "37", "36", "35");
    }

    @ParameterizedTest
    @CsvSource({"search.name, %d%, false", "search.name, ad_%, false", "search.name, Ad%, true", "search.name, Adams%, false"})
    void what_is_no_such_beginning_is_counted(String parameter, String text, boolean isCaseSensitive) {
        count();
        jdbc.update("update read.beginning set counted = counted + 5");

        assertThat(page(UserQueries.newestFirst(new AdvancedSearch(Map.of(parameter, new String[] {text}, "isCaseSensitive",
                new String[] {"" + isCaseSensitive})).over(UserQueries.SEARCH))).total()).isLessThanOrEqualTo(MANY);
        assertThat(page(UserQueries.newestFirst(new UserFilter(null, null, true).condition()
                .and(search("search", "Ad%")))).total()).isZero();
    }

    @Test
    void no_number_outlives_its_build_nor_what_it_is_about() {
        count();
        jdbc.update("update read.beginning set counted = counted + 5");
        jdbc.execute("begin; alter table read.user rename to gone; create table read.user (like read.gone including all);"
                + " insert into read.user select * from read.gone limit 30; commit");
        try {
            assertThat(found("search", "Ad%").total()).isEqualTo(30);
            assertThat(found("search.name", "Ad%").total()).isEqualTo(30);
            kept.goOn();
            kept.goOn();
            assertThat(numbers()).as("without triggers nothing can be kept").isEmpty();
        } finally {
            jdbc.execute("begin; drop table read.user; alter table read.gone rename to \"user\"; commit");
        }
        count();
        assertThat(numbers()).isEqualTo(counted()).isNotEmpty();
        jdbc.execute("truncate read.user");
        assertThat(numbers()).isEmpty();
        add(0, 1);
        assertThat(written()).isZero();
    }

    @Test
    void what_few_are_left_of_is_let_go() {
        count();
        jdbc.update("update read.user set name = 'Bob' where position >= 5");
        kept.goOn();

        assertThat(numbers()).isEqualTo(counted()).doesNotContainKey("name ada").containsKey(" ada");
    }

    /**
     * Until all is counted: in the first round it is not known yet that nobody is adding users in great numbers, and in any
     * PostgreSQL may be at work on the table.
     */
    private void count() {
        count(kept);
    }

    private void count(KeptBeginnings by) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(1)).until(() -> {
            by.goOn();
            counting.goOn();
            return jdbc.queryForObject("select count(*) > 0 and count(*) = count(counted) from read.beginning", Boolean.class);
        });
    }

    private void add(int from, int number) {
        jdbc.update("""
                insert into read.user (id, position, subject, username, primary_email, primary_phone, name, created_at, doc, view)
                select 'U' || n, n, 'user:U' || n, 'Ada' || n, 'ADA.' || n || '@example.org', '49' || n, 'Ada', n,
                  to_json(n::text), '{}' from generate_series(?::int, ?::int) n""", from, from + number - 1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int written() {
        return jdbc.queryForObject("select count(*) from read.beginning_change", Integer.class);
    }

    private Map<String, Integer> numbers() {
        return numbers("counted + read.added_to_beginning(b)");
    }

    private Map<String, Integer> counted() {
        return numbers("""
                (select count(*) from read.user u where exists (select from (values ('id', u.id), ('username', u.username),
                  ('primary_email', u.primary_email), ('primary_phone', u.primary_phone), ('name', u.name)) as t(field, text)
                  where b.field in ('', t.field) and lower(t.text) collate "C" >= b.beginning
                  and lower(t.text) collate "C" < b.beginning || U&'\\+10FFFF'))""");
    }

    private Map<String, Integer> numbers(String number) {
        return jdbc.query("select field || ' ' || beginning, " + number + " from read.beginning b",
                (row, n) -> Map.entry(row.getString(1), row.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Condition search(String parameter, String text) {
        return new AdvancedSearch(Map.of(parameter, new String[] {text})).over(UserQueries.SEARCH);
    }

    private Documents.Found<?> found(String parameter, String text) {
        return page(UserQueries.newestFirst(search(parameter, text)));
    }

    private Documents.Found<?> page(Listing listing) {
        return documents.page(listing, new Page(1, 5, true));
    }

    private static List<String> shown(Documents.Found<?> found) {
        List<String> shown = new ArrayList<>();
        found.documents().changed(page -> page.forEach(one -> shown.add(one.asString())));
        return shown;
    }
}
