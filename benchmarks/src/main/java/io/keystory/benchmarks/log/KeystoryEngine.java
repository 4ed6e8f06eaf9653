package io.keystory.benchmarks.log;

import io.keystory.benchmarks.Samples;
import io.keystory.command.platform.AggregateSubscription;
import io.keystory.command.platform.KnownStates;
import io.keystory.command.user.UserAggregate;
import io.keystory.events.EventCatalogue;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.command.LocalCommands;
import io.keystory.platform.token.TokenSchema;
import io.keystory.store.EventLog;
import io.keystory.store.KeyEncryptionKey;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
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
        commands.send(Samples.creation("u" + Ids.nextUser()));
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
