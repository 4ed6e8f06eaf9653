package io.keystory.command.administrator;

import io.keystory.command.platform.AggregateSubscription;
import io.keystory.command.platform.KnownStates;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.LocalCommands;
import io.keystory.store.EventLog;
import java.net.URI;
import java.time.Clock;
import org.axonframework.commandhandling.SimpleCommandBus;

/** Makes set-up links from the command line, beside a running product or while none runs. */
public final class SetupLinkPrinter {

    private SetupLinkPrinter() {}

    /** A fresh link, good for its lifetime and once. */
    public static URI issue(EventLog log, KeystorySettings settings) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        new AggregateSubscription(log.eventStore(), bus, new KnownStates()).subscribe(SetupLinkAggregate.class);
        return new SetupLinks(new LocalCommands(bus), log.claims(), log.vault(), settings, Clock.systemUTC()).issue();
    }
}
