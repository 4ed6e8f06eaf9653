package io.keystory.command.hook;

import io.keystory.command.automation.Automation;
import io.keystory.command.hook.HookQueue.Due;
import io.keystory.platform.DueWork;
import io.keystory.platform.hook.HookMessages;
import io.keystory.platform.outbound.OutboundConfiguration;
import io.keystory.store.EventLog;
import io.keystory.store.Journal;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Hooks, and the part of the Management API that changes them and tries them out. */
@Configuration(proxyBeanMethods = false)
@Import({OutboundConfiguration.class, StoredHooks.class, HookQueue.class, HookSender.class, HookSamples.class,
    HookController.class, HookTestController.class, HookRedeliveryController.class})
public class HookConfiguration {

    private static final int MOST_AT_ONCE = 50;

    @Bean
    HookTelling hookTelling(HookQueue queue, StoredHooks hooks, EventLog log, HookSender sender,
            Journal journal, Clock clock) {
        HookMessages messages = new HookMessages(log.reader(), log.streams(), log.feed());
        return new HookTelling(queue, hooks, messages, sender, journal, clock);
    }

    @Bean
    Automation<?> whenSomethingHappenedThenTellHooks(EventLog log, HookQueue queue) {
        return new WhenSomethingHappenedThenTellHooks(new Hooks(log.feed()), queue);
    }

    @Bean
    DueWork<Due> hookDelivery(HookQueue queue, HookTelling telling) {
        return new DueWork<>("hook-delivery", MOST_AT_ONCE, queue::due, telling::tell);
    }
}
