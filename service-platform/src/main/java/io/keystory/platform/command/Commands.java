package io.keystory.platform.command;

import io.keystory.events.platform.Command;
import java.util.List;

/** Sends commands to whoever decides them: in this process, or in the command service. */
public interface Commands {

    /** Has the command decided and waits until its events are durable; throws the refusal. */
    default void send(Command command) {
        sendTogether(List.of(command));
    }

    /** Has several commands decided in order; their events are appended together or not at all. */
    void sendTogether(List<? extends Command> commands);
}
