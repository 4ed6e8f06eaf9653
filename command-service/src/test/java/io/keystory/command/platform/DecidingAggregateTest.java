package io.keystory.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.configuration.ConfigurationCommand;
import io.keystory.events.configuration.ConfigurationCommand.ChangeIdTokenClaims;
import io.keystory.events.configuration.ConfigurationCommand.ChangeSessionTtl;
import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.events.configuration.ConfigurationEvent.SessionTtlChanged;
import io.keystory.events.configuration.ConfigurationId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.LocalCommands;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs a small aggregate on the repository and the bus of the product. */
class DecidingAggregateTest {

    private static final ConfigurationId ID = new ConfigurationId("session");

    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final LocalCommands commands = new LocalCommands(bus);

    @BeforeEach
    void subscribe() {
        new AggregateSubscription(events, bus, new KnownStates()).subscribe(Doubling.class);
        DoublingDecider.BEFORE.clear();
    }

    @Test
    void an_event_is_decided_on_the_state_after_the_one_before() {
        send(new ChangeSessionTtl(ID, 5));

        assertThat(appended()).containsExactly(new SessionTtlChanged(ID, 5), new SessionTtlChanged(ID, 10));
        assertThat(DoublingDecider.BEFORE).containsExactly(0L, 5L);
    }

    @Test
    void what_is_missing_is_refused_by_the_decider_and_leaves_nothing() {
        assertThatThrownBy(() -> send(new ChangeIdTokenClaims(ID, List.of())))
                .isInstanceOf(KeystoryException.class)
                .hasMessage("test.missing");
        assertThat(appended()).isEmpty();
    }

    @Test
    void a_command_finds_what_the_one_before_it_made() {
        send(new ChangeSessionTtl(ID, 5));
        send(new ChangeIdTokenClaims(ID, List.of()));

        assertThat(appended()).hasSize(2);
    }

    @Test
    void commands_that_are_decided_together_find_each_others_events() {
        send(new ChangeSessionTtl(ID, 5), new ChangeIdTokenClaims(ID, List.of()));

        assertThat(appended()).hasSize(2);
    }

    private void send(Command... together) {
        commands.sendTogether(List.of(together));
    }

    private List<Object> appended() {
        return events.readEvents(ID.stream().toString()).asStream().<Object>map(Message::getPayload).toList();
    }

    /** Creates with a first command; a second one needs the first. */
    static final class Doubling extends DecidingAggregate<Long, ConfigurationCommand, ConfigurationEvent> {

        Doubling() {
            super(new DoublingDecider());
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.ALWAYS)
        void handle(ChangeSessionTtl command) {
            decide(command);
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(ChangeIdTokenClaims command) {
            decide(command);
        }
    }

    /** Says twice what it is told once. */
    static final class DoublingDecider implements Decider<Long, ConfigurationCommand, ConfigurationEvent> {

        static final List<Long> BEFORE = new ArrayList<>();

        @Override
        public Long initial() {
            return 0L;
        }

        @Override
        public List<ConfigurationEvent> decide(Long state, ConfigurationCommand command) {
            return switch (command) {
                case ChangeSessionTtl c ->
                    List.of(new SessionTtlChanged(ID, c.ttl()), new SessionTtlChanged(ID, 2 * c.ttl()));
                case ChangeIdTokenClaims c when state == 0 -> throw new KeystoryException("test.missing", 404);
                default -> List.of();
            };
        }

        @Override
        public Long evolve(Long state, ConfigurationEvent event) {
            return ((SessionTtlChanged) event).ttl();
        }

        @Override
        public List<ClaimChange> claims(Long before, ConfigurationEvent event) {
            BEFORE.add(before);
            return List.of();
        }
    }
}
