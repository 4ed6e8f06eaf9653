package io.keystory.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestCommandService;
import io.keystory.platform.command.Commands;
import io.keystory.platform.command.LocalCommands;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class WiringTest {

    private final TestCommandService service = TestCommandService.running();

    @Test
    void commands_are_decided_in_this_process_without_transactions_on_the_log() {
        assertThat(service.bean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(service.bean(Commands.class)).isExactlyInstanceOf(LocalCommands.class);
        assertThat(service.bean(EventStore.class).getClass().getName()).isEqualTo("io.keystory.store.axon.LogEventStore");
    }
}
