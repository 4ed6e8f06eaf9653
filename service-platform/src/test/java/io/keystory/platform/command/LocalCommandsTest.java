package io.keystory.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class LocalCommandsTest {

    private int attempts;

    @Test
    void a_command_that_loses_is_decided_again() {
        losing(4).send(new Rename());

        assertThat(attempts).isEqualTo(5);
    }

    @Test
    void one_that_always_loses_is_refused_in_the_end() {
        assertThatThrownBy(() -> losing(Integer.MAX_VALUE).send(new Rename()))
                .isInstanceOfSatisfying(KeystoryException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("consistency.version_conflict");
                    assertThat(refusal.status()).isEqualTo(409);
                });
        assertThat(attempts).isEqualTo(5);
    }

    @Test
    void what_is_decided_together_is_decided_again_together() {
        losing(1).sendTogether(List.of(new Rename(), new Rename()));

        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void one_that_waits_in_vain_for_those_before_it_may_come_again() {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(Rename.class.getName(), message -> {
            throw new LockAcquisitionFailedException("Others hold the stream");
        });

        assertThatThrownBy(() -> new LocalCommands(bus).sendTogether(List.of(new Rename(), new Rename())))
                .isInstanceOfSatisfying(KeystoryException.class, busy -> assertThat(busy.status()).isEqualTo(503));
    }

    @Test
    void those_who_take_the_same_streams_in_another_order_do_not_stand_in_each_others_way() throws Exception {
        PessimisticLockFactory locks = PessimisticLockFactory.usingDefaults();
        CyclicBarrier eachHasOne = new CyclicBarrier(2);
        AtomicInteger taken = new AtomicInteger();
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(Move.class.getName(), message -> {
            Lock lock = locks.obtainLock(((Move) message.getPayload()).thing());
            CurrentUnitOfWork.get().root().onCleanup(unit -> lock.release());
            if (taken.incrementAndGet() <= 2) {
                eachHasOne.await();
            }
            return null;
        });
        Commands commands = new LocalCommands(bus);

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> commands.sendTogether(List.of(new Move("a"), new Move("b"))));
            Future<?> other = threads.submit(() -> commands.sendTogether(List.of(new Move("b"), new Move("a"))));
            one.get();
            other.get();
        }

        assertThat(taken).hasValueGreaterThanOrEqualTo(5);
    }

    private Commands losing(int times) {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(Rename.class.getName(), message -> {
            if (attempts++ < times) {
                throw new ConcurrencyException("The stream has gone on");
            }
            return null;
        });
        return new LocalCommands(bus);
    }

    private record Move(String thing) implements Command {
        @Override
        public StreamId stream() {
            return new StreamId("thing", thing);
        }
    }

    private record Rename() implements Command {
        @Override
        public StreamId stream() {
            return new StreamId("thing", "one");
        }
    }
}
