package io.keystory.platform.command;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.RequestContext;
import io.keystory.store.Facts;
import io.keystory.store.axon.Messages;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Commands decided in this process. A command that lost a race is decided again on the newer state, a few times. */
public final class LocalCommands implements Commands {

    private static final int ATTEMPTS = 5;

    private static final long STAND_BACK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final int PART = 500;

    private final CommandBus bus;
    private final Consumer<List<? extends Command>> upcoming;

    public LocalCommands(CommandBus bus) {
        this(bus, commands -> { });
    }

    /**
     * @param upcoming hears of commands before they are decided together, of very many in parts
     */
    public LocalCommands(CommandBus bus, Consumer<List<? extends Command>> upcoming) {
        this.bus = bus;
        this.upcoming = upcoming;
    }

    @Override
    public void sendTogether(List<? extends Command> commands) {
        untilDecided(() -> decide(commands));
    }

    @Override
    public void sendTogether(List<? extends Command> commands, Facts facts) {
        untilDecided(() -> decideTogether(commands, facts::stage));
    }

    private static void untilDecided(Runnable decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                decision.run();
                return;
            } catch (ConcurrencyException e) {
                if (attempt == ATTEMPTS) {
                    throw new KeystoryException("consistency.version_conflict", 409);
                }
                if (e.getCause() instanceof DeadlockException) {
                    standBack(attempt);
                }
            }
        }
    }

    /** Whoever took the streams again at once would be there before those who were woken up to take them. */
    private static void standBack(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(STAND_BACK_NANOS, STAND_BACK_NANOS << attempt));
    }

    private void decide(List<? extends Command> commands) {
        if (commands.size() == 1) {
            dispatch(commands.getFirst(), metadata());
        } else {
            decideTogether(commands, () -> { });
        }
    }

    private void decideTogether(List<? extends Command> commands, Runnable with) {
        MetaData metadata = metadata();
        DefaultUnitOfWork<CommandMessage<?>> unit =
                DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(commands, metadata));
        ResultMessage<?> result = unit.executeWithResult(() -> {
            for (int from = 0; from < commands.size(); from += PART) {
                List<? extends Command> part = commands.subList(from, Math.min(from + PART, commands.size()));
                upcoming.accept(part);
                part.forEach(command -> dispatch(command, metadata));
            }
            with.run();
            return null;
        });
        if (result.isExceptional()) {
            throw asRuntime(result.exceptionResult());
        }
    }

    private static MetaData metadata() {
        return MetaData.from(Map.of(Messages.METADATA, RequestContext.currentMetadata()));
    }

    private void dispatch(Command command, MetaData metadata) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command, metadata), callback);
        ResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            throw asRuntime(result.exceptionResult(), command);
        }
    }

    private static RuntimeException asRuntime(Throwable cause, Command command) {
        return cause instanceof AggregateNotFoundException
                ? KeystoryException.notFound(command.stream().type(), command.stream().id())
                : asRuntime(cause);
    }

    /**
     * Who waits for a stream in vain stands behind others that wait for the database, each in its turn; unless they wait for
     * each other, who took their streams in another order: then they are done once this one has let go.
     */
    private static RuntimeException asRuntime(Throwable cause) {
        return switch (cause) {
            case DeadlockException lost -> new ConcurrencyException(lost.getMessage(), lost);
            case LockAcquisitionFailedException _ -> new KeystoryException("request.log_unavailable", 503);
            case RuntimeException refusal -> refusal;
            default -> new IllegalStateException(cause);
        };
    }
}
