package io.keystory.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keystory.command.platform.AggregateSubscription;
import io.keystory.command.platform.KnownStates;
import io.keystory.command.support.RequestStatements;
import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.command.LocalCommands;
import io.keystory.platform.token.TokenSchema;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.append.HeldHead;
import io.keystory.store.database.StatementCounter;
import io.keystory.store.snapshot.Snapshots;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many commands on one stream, by one process and by two. */
class HotStreamTest {

    private static final int CALLERS = 16;
    private static final int EACH = 25;
    private static final int STATEMENTS_OF_AN_APPEND = 2;
    /** Where the stream lies, its events, the key that opens them. */
    private static final int STATEMENTS_OF_A_READ = 3;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private final KnownStates states = new KnownStates();
    private final Commands commands = commands(DB.log(), states);
    private final UserId user = new UserId(Ids.nextUser());

    @BeforeAll
    static void tokensExist() {
        TokenSchema.migrate(DB.dataSource());
    }

    @BeforeEach
    void the_user_exists() {
        commands.send(creation(user, "u" + user.value()));
    }

    @Test
    void everyone_wins_and_each_event_is_decided_on_the_one_before() {
        List<Future<?>> callers = together(n -> IntStream.range(0, EACH)
                .forEach(i -> commands.send(renaming(user, n + " " + i))));

        assertThat(callers).allMatch(caller -> caller.state() == Future.State.SUCCESS);
        assertThat(events()).extracting(Recorded::sequence)
                .isEqualTo(IntStream.rangeClosed(0, CALLERS * EACH).mapToObj(Long::valueOf).toList());
    }

    @Test
    void a_hot_stream_is_not_read_again_for_each_command() {
        StatementCounter statements = RequestStatements.counter();
        Commands counted = commands(DB.open((DataSource) statements.postProcessAfterInitialization(DB.pool(), "pool")),
                new KnownStates());
        counted.send(renaming(user, "first"));
        counted.send(renaming(user, "second"));
        int before = statements.count();
        IntStream.range(0, 10).forEach(i -> counted.send(renaming(user, "n" + i)));
        assertThat(statements.count() - before).isEqualTo(10 * STATEMENTS_OF_AN_APPEND);
    }

    @Test
    void what_was_built_on_an_event_that_is_refused_is_decided_again() {
        UserId other = new UserId(Ids.nextUser());
        commands.send(creation(other, "taken" + other.value()));
        List<Future<?>> callers = together(n -> {
            for (int i = 0; i < EACH; i++) {
                if (i % 5 == 4 && n % 4 == 0) {
                    assertThatThrownBy(() -> sendPatiently(renamingAccount(user, "taken" + other.value())))
                            .isInstanceOf(KeystoryException.class).hasMessageContaining("username");
                } else {
                    sendPatiently(renaming(user, n + " " + i));
                }
            }
        });

        assertThat(callers).allSatisfy(caller -> assertThatCode(caller::get).doesNotThrowAnyException());
        assertThat(events()).filteredOn(e -> e.event() instanceof NameChanged)
                .hasSize(CALLERS * EACH - CALLERS / 4 * EACH / 5);
    }

    @Test
    void what_was_built_on_it_is_decided_again_even_if_another_process_has_filled_its_place() throws Exception {
        UserId other = new UserId(Ids.nextUser());
        commands.send(creation(other, "taken" + other.value()));
        UpdateUser refused = update(user, Change.to("taken" + other.value()), Change.to("built on"));
        UpdateUser built = update(user, Change.to("free" + user.value()), Change.to("built on"));
        UpdateUser between = update(user, Change.to("between" + user.value()), Change.to("in its place"));
        Commands elsewhere = commands(DB.open(DB.pool()), new KnownStates());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection head = DB.dataSource().getConnection()) {
            head.setAutoCommit(false);
            head.createStatement().execute("select 1 from log.head for update");
            threads.submit(() -> commands.send(refused));
            await().until(() -> HeldHead.blocked(DB) == 1);
            threads.submit(() -> commands.send(built));
            await().until(() -> DB.log().waiting() == 1);
            threads.submit(() -> elsewhere.send(between));
            await().until(() -> HeldHead.blocked(DB) == 2);
            head.rollback();
        }

        assertThat(events()).map(Recorded::event).filteredOn(NameChanged.class::isInstance)
                .map(event -> ((NameChanged) event).name()).as("in this order unless the head is taken out of turn")
                .containsExactlyInAnyOrder("in its place", "built on");
    }

    @Test
    void what_another_process_did_is_known_before_a_command_is_answered_with_nothing() {
        Commands elsewhere = commands(DB.open(DB.pool()), new KnownStates());
        elsewhere.send(new ChangeSuspension(user, true, false));
        commands.send(new ChangeSuspension(user, false, false));
        assertThat(events().getLast().event()).isInstanceOf(UserReactivated.class);
    }

    @Test
    void two_processes_decide_on_one_stream_in_turns() {
        Commands elsewhere = commands(DB.open(DB.pool()), new KnownStates());
        for (int i = 0; i < 10; i++) {
            commands.send(renaming(user, "here " + i));
            elsewhere.send(renaming(user, "there " + i));
        }
        assertThat(events()).hasSize(21);
    }

    @Test
    void what_is_forgotten_is_read_again() {
        commands.send(renaming(user, "before"));
        states.clear();
        commands.send(renaming(user, "before"));
        assertThat(events()).hasSize(2);
    }

    @Test
    void a_long_stream_is_decided_on_from_its_snapshot() {
        IntStream.range(0, Snapshots.INTERVAL).forEach(n -> commands.send(renaming(user, "n" + n)));
        await().untilAsserted(() -> assertThat(snapshotAt()).isEqualTo(Snapshots.INTERVAL - 1));
        whatIsInTheSnapshotIsGone();

        Commands cold = commands(DB.open(DB.pool()), new KnownStates());
        cold.send(renaming(user, "n" + (Snapshots.INTERVAL - 1)));
        cold.send(renaming(user, "another"));

        assertThat(DB.log().reader().lastSequence(user.stream())).contains(Snapshots.INTERVAL + 1L);
    }

    @Test
    void whoever_has_to_read_a_long_stream_leaves_a_snapshot_and_a_short_one_costs_no_look_up() {
        StatementCounter statements = RequestStatements.counter();
        DataSource counted = (DataSource) statements.postProcessAfterInitialization(DB.pool(), "pool");
        Commands cold = commands(DB.open(counted), new KnownStates());
        int before = statements.count();
        cold.send(renaming(user, "short"));
        assertThat(statements.count() - before).isEqualTo(STATEMENTS_OF_A_READ + STATEMENTS_OF_AN_APPEND);

        IntStream.range(0, Snapshots.INTERVAL).forEach(n -> commands.send(renaming(user, "n" + n)));
        await().untilAsserted(() -> assertThat(snapshotAt()).isPositive());
        DB.jdbc().sql("delete from log.snapshot").update();
        commands(DB.open(DB.pool()), new KnownStates()).send(renaming(user, "long"));
        await().untilAsserted(() -> assertThat(snapshotAt()).isEqualTo(Snapshots.INTERVAL + 1));
    }

    private int snapshotAt() {
        return DB.jdbc().sql("select coalesce(max(sequence), -1) from log.snapshot where stream = ?")
                .param(user.stream().toString()).query(Integer.class).single();
    }

    private void whatIsInTheSnapshotIsGone() {
        DB.jdbc().sql("delete from log.event where stream = ? and sequence < ?")
                .params(user.stream().toString(), Snapshots.INTERVAL - 1).update();
    }

    /** Commands that lose with the one before them, again and again, end with a conflict that their caller may repeat. */
    private void sendPatiently(UpdateUser command) {
        while (true) {
            try {
                commands.send(command);
                return;
            } catch (KeystoryException e) {
                if (!e.code().equals("consistency.version_conflict")) {
                    throw e;
                }
            }
        }
    }

    private List<Recorded<DomainEvent>> events() {
        return DB.log().reader().stream(user.stream(), 0);
    }

    private static CreateUser creation(UserId user, String username) {
        return new CreateUser(user, username, null, null, null, null, Profile.EMPTY, Map.of(), null, null, Set.of());
    }

    private static UpdateUser renaming(UserId user, String name) {
        return update(user, Change.none(), Change.to(name));
    }

    private static UpdateUser renamingAccount(UserId user, String username) {
        return update(user, Change.to(username), Change.none());
    }

    private static UpdateUser update(UserId user, Change<String> username, Change<String> name) {
        return new UpdateUser(user, username, Change.none(), Change.none(), name, Change.none(), Change.none(),
                Change.none());
    }

    private static Commands commands(EventLog log, KnownStates states) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        new AggregateSubscription(log.eventStore(), bus, states).subscribe(UserAggregate.class);
        return new LocalCommands(bus);
    }

    private static List<Future<?>> together(IntConsumer work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, CALLERS).<Future<?>>mapToObj(n -> threads.submit(() -> work.accept(n))).toList();
        }
    }
}
