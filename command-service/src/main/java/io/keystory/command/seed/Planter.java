package io.keystory.command.seed;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.command.Commands;
import io.keystory.store.read.LogReader;
import java.util.List;
import java.util.function.Supplier;

/** Makes what does not exist yet; what was deleted by an administrator stays deleted. */
final class Planter {

    private final Commands commands;
    private final LogReader log;

    Planter(Commands commands, LogReader log) {
        this.commands = commands;
        this.log = log;
    }

    /** Sends the commands unless the stream has ever existed; another replica may do the same at this moment. */
    void plant(StreamId stream, Supplier<List<? extends Command>> making) {
        if (exists(stream)) {
            return;
        }
        try {
            commands.sendTogether(making.get());
        } catch (KeystoryException e) {
            if (!exists(stream)) {
                throw e;
            }
        }
    }

    private boolean exists(StreamId stream) {
        return log.lastSequence(stream).isPresent();
    }
}
