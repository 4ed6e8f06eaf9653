package io.keystory.query.user;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of users on a database of its own, so many that it is kept how many have the same beginnings. */
final class ManyUsers {

    static final int MANY = 40;
    private static final int FEWEST = 20;
    private static final HikariDataSource DATABASE = database();

    final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
    final PlatformTransactionManager transactions = new JdbcTransactionManager(DATABASE);
    final TransactionTemplate batch = new TransactionTemplate(transactions);
    final KeptBeginnings kept = new KeptBeginnings(FEWEST, jdbc, transactions);
    private final CountedBeginnings counting = new CountedBeginnings(jdbc, transactions);
    private final Documents documents = new Documents(jdbc, null, transactions);

    ManyUsers() {
        jdbc.execute("truncate read.user, read.total");
        add(0, MANY);
    }

    private static HikariDataSource database() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(TestQueryService.newDatabase());
        database.setUsername("postgres");
        database.setMinimumIdle(0);
        ReadSchema.SCHEMA.migrate(database);
        return database;
    }

    /** What another process has. */
    static KeptBeginnings keptByAnother() {
        return new KeptBeginnings(FEWEST, new JdbcTemplate(DATABASE), new JdbcTransactionManager(DATABASE));
    }

    void add(int from, int number) {
        jdbc.update("""
                insert into read.user (id, position, subject, username, primary_email, primary_phone, name, created_at, doc, view)
                select 'U' || n, n, 'user:U' || n, 'Ada' || n, 'ADA.' || n || '@example.org', '49' || n, 'Ada', n,
                  to_json(n::text), '{}' from generate_series(?::int, ?::int) n""", from, from + number - 1);
    }

    /**
     * Until all is counted: in the first round it is not known yet that nobody is adding users in great numbers, and in any
     * PostgreSQL may be at work on the table.
     */
    void count() {
        count(kept);
    }

    void count(KeptBeginnings by) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(1)).until(() -> {
            by.goOn();
            counting.goOn();
            return jdbc.queryForObject("select count(*) > 0 and count(*) = count(counted) from read.beginning", Boolean.class);
        });
    }

    /** How many changes wait to be added. */
    int written() {
        return jdbc.queryForObject("select count(*) from read.beginning_change", Integer.class);
    }

    /** What is kept, by field and beginning. */
    Map<String, Integer> numbers() {
        return numbers("counted + read.added_to_beginning(b)");
    }

    /** What it has to be, as the fields are that Java searches. */
    Map<String, Integer> counted() {
        String texts = UserQueries.SEARCH.columnNames().stream().map("('%1$s', u.%1$s)"::formatted)
                .collect(Collectors.joining(", "));
        return numbers("""
                (select count(*) from read.user u where exists (select from (values %s) as t(field, text)
                  where b.field in ('', t.field) and lower(t.text) collate "C" >= b.beginning
                  and lower(t.text) collate "C" < b.beginning || U&'\\+10FFFF'))""".formatted(texts));
    }

    private Map<String, Integer> numbers(String number) {
        return jdbc.query("select field || ' ' || beginning, " + number + " from read.beginning b",
                (row, n) -> Map.entry(row.getString(1), row.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Condition search(String parameter, String text) {
        return new AdvancedSearch(Map.of(parameter, new String[] {text})).over(UserQueries.SEARCH);
    }

    Documents.Found<?> found(String parameter, String text) {
        return page(UserQueries.newestFirst(search(parameter, text)));
    }

    Documents.Found<?> page(Listing listing) {
        return documents.page(listing, new Page(1, 5, true));
    }

    static List<String> shown(Documents.Found<?> found) {
        List<String> shown = new ArrayList<>();
        found.documents().changed(page -> page.forEach(one -> shown.add(one.asString())));
        return shown;
    }

    /** Somebody else does it meanwhile. */
    static void meanwhile(Runnable task) {
        try {
            Thread.ofPlatform().start(task).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
