package io.keystory.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.command.automation.Retries.Retry;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.platform.store.StoreConfiguration;
import io.keystory.store.EventLog;
import io.keystory.store.axon.ProcessorTokens;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AutomationRunnerTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Retries retries = new Retries(service.bean(JdbcClient.class));
    private final List<AutomationRunner> started = new CopyOnWriteArrayList<>();
    private final String place = "test-" + Ids.next();
    private final String user = new Fixtures().user();

    @AfterEach
    void stop() {
        started.stream().filter(AutomationRunner::isRunning).forEach(AutomationRunner::stop);
    }

    @Test
    void it_acts_on_what_happened_before_it_and_goes_on_where_it_stopped() {
        Noting noting = new Noting();
        rename("before");
        AutomationRunner first = start("a", noting);
        await().until(() -> noting.names.contains("before"));
        first.stop();
        rename("between");
        noting.names.clear();

        start("a", noting);
        await().until(() -> noting.names.contains("between"));

        assertThat(noting.names).containsExactly("between");
    }

    @Test
    void one_process_acts_at_a_time_and_another_takes_over() {
        Noting first = new Noting();
        Noting second = new Noting();
        rename("one");
        AutomationRunner holder = start("a", first);
        await().until(() -> first.names.contains("one"));
        start("b", second);
        rename("two");
        await().until(() -> first.names.contains("two"));
        assertThat(second.names).isEmpty();

        holder.stop();
        rename("three");

        await().until(() -> second.names.contains("three"));
        assertThat(second.names).containsExactly("three");
        assertThat(first.names).doesNotContain("three");
    }

    @Test
    void what_fails_holds_nothing_up_is_seen_and_is_tried_until_it_is_done() {
        Noting noting = new Noting();
        Failing failing = new Failing();
        rename("good");
        start("a", failing, noting);
        await().until(() -> noting.names.contains("good"));
        rename("bad");
        rename("after");

        await().until(() -> noting.names.contains("after"));
        await().until(() -> retries.all().stream().anyMatch(failing::isOf));
        await().until(() -> retries.all().stream().filter(failing::isOf).anyMatch(retry -> retry.attempts() > 1));
        Retry waiting = retries.all().stream().filter(failing::isOf).findFirst().orElseThrow();
        assertThat(waiting.error()).isEqualTo("IllegalStateException");
        assertThat(administrator.send("GET", "/api/automations", null).body()).contains(failing.name());

        failing.isMended.set(true);

        await().until(() -> retries.all().stream().noneMatch(failing::isOf));
        assertThat(failing.names).contains("good", "bad", "after");
    }

    @Test
    void what_cannot_be_read_holds_nothing_up_and_is_acted_on_once_it_can_be() throws InterruptedException {
        AutomationRunner own = service.bean(AutomationRunner.class);
        own.stop();
        try (EventLog newer = EventLog.open(service.bean(DataSource.class),
                StoreConfiguration.keyOrNew(service.bean(KeystorySettings.class)),
                EventTypes.of(List.of(Nicknamed.class)))) {
            newer.journal().record(List.of(new Nicknamed("other")), EventMetadata.SYSTEM, List.of());
        }
        long position = service.head();
        rename("after");
        Noting noting = new Noting();
        start("a", noting);
        await().until(() -> noting.names.contains("after"));
        assertThat(retries.all()).anySatisfy(retry -> {
            assertThat(retry.automation()).isEqualTo("unreadable");
            assertThat(retry.position()).isEqualTo(position);
            assertThat(retry.error()).isEqualTo("Unknown event type: user.nicknamed");
        });

        service.bean(JdbcClient.class).sql("""
                update log.event set type = 'user.name_changed',
                  payload = jsonb_build_object('userId', ?, 'name', 'readable') where position = ?""")
                .param(user).param(position).update();

        await().until(() -> noting.names.contains("readable"));
        await().until(() -> retries.all().stream().noneMatch(retry -> retry.position() == position));
        own.start();
    }

    private AutomationRunner start(String node, Automation<?>... automations) {
        Place held = new Place(ProcessorTokens.in(service.bean(DataSource.class), "token.automation", node),
                new TransactionTemplate(service.bean(PlatformTransactionManager.class)), place);
        AutomationRunner runner = new AutomationRunner(service.bean(EventLog.class), held, retries,
                List.of(automations), new Reactions(List.of(automations), service.bean(Commands.class)));
        started.add(runner);
        runner.start();
        return runner;
    }

    private void rename(String name) {
        administrator.patch("/api/users/" + user, "{'name': '%s'}".formatted(name));
    }

    /** Keeps the names that the user of this test was given. */
    private class Noting implements Automation<NameChanged> {

        final List<String> names = new CopyOnWriteArrayList<>();

        @Override
        public Class<NameChanged> trigger() {
            return NameChanged.class;
        }

        @Override
        public Stream<? extends Command> commands(Recorded<NameChanged> event) {
            if (event.event().userId().value().equals(user)) {
                names.add(event.event().name());
            }
            return Stream.empty();
        }
    }

    /** Cannot bear one name until it is mended. */
    private final class Failing extends Noting {

        final AtomicBoolean isMended = new AtomicBoolean();

        @Override
        public String name() {
            return "Failing" + place;
        }

        boolean isOf(Retry retry) {
            return retry.automation().equals(name());
        }

        @Override
        public Stream<? extends Command> commands(Recorded<NameChanged> event) {
            if ("bad".equals(event.event().name()) && !isMended.get()) {
                throw new IllegalStateException("not yet");
            }
            return super.commands(event);
        }
    }

    /** What only a newer release knows. */
    @EventType("user.nicknamed")
    record Nicknamed(String userId) implements DomainEvent {
        @Override
        public StreamId stream() {
            return new UserId(userId).stream();
        }
    }
}
