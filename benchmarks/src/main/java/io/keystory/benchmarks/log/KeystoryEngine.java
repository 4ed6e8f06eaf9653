package io.keystory.benchmarks.log;

import io.keystory.benchmarks.Samples;
import io.keystory.command.platform.AggregateSubscription;
import io.keystory.command.platform.KnownStates;
import io.keystory.command.user.UserAggregate;
import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.Fold;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.command.LocalCommands;
import io.keystory.platform.token.TokenSchema;
import io.keystory.store.EventLog;
import io.keystory.store.vault.KeyEncryptionKey;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;

/** Keystory's own engine, from the command to the commit, with everything that a user's aggregate does. */
public final class KeystoryEngine implements Engine {

    private final DiskBoundPostgres postgres;
    private final EventLog log;
    private final Commands commands;
    private final String one = Ids.nextUser();
    private final AtomicLong names = new AtomicLong();

    /** Starts it on a database of its own. */
    public KeystoryEngine() throws IOException {
        postgres = DiskBoundPostgres.start();
        TokenSchema.migrate(postgres.pool());
        log = EventLog.open(postgres.pool(), new KeyEncryptionKey(new byte[32]), EventCatalogue.types());
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        new AggregateSubscription(log.eventStore(), bus, new KnownStates()).subscribe(UserAggregate.class);
        commands = new LocalCommands(bus);
        commands.send(Samples.creation(one));
    }

    @Override
    public String name() {
        return "Keystory";
    }

    @Override
    public DiskBoundPostgres postgres() {
        return postgres;
    }

    public EventLog log() {
        return log;
    }

    @Override
    public void createUser() {
        createUser(user -> { });
    }

    /** The same, telling the user's id before. */
    void createUser(Consumer<String> before) {
        String user = "u" + Ids.nextUser();
        before.accept(user);
        commands.send(Samples.creation(user));
    }

    /** A user whose stream has this many events. */
    public String userWith(int events) {
        String user = "u" + Ids.nextUser();
        commands.send(Samples.creation(user));
        for (int i = 1; i < events; i += 500) {
            commands.sendTogether(IntStream.range(i, Math.min(i + 500, events))
                    .mapToObj(n -> Samples.renaming(user, "Ada " + n)).toList());
        }
        return user;
    }

    /** Reads and folds a user's stream. */
    void fold(String user, Fold<UserView, UserEvent> fold) {
        log.streams().fold(new UserId(user).stream(), fold).orElseThrow();
    }

    @Override
    public void changeTheOne() {
        commands.send(Samples.renaming(one, "Ada " + names.incrementAndGet()));
    }

    @Override
    public long readAll() {
        long position = 0;
        while (true) {
            var events = log.reader().after(position, 500);
            if (events.isEmpty()) {
                return position;
            }
            position = events.getLast().position();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        log.close();
        postgres.close();
    }
}
