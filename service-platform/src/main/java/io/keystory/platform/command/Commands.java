package io.keystory.platform.command;

import io.keystory.events.platform.Command;
import io.keystory.store.Facts;
import java.util.List;

/** Sends commands to whoever decides them: in this process, or in the command service. */
public interface Commands {

    /** Has the command decided and waits until its events are durable; throws the refusal. */
    default void send(Command command) {
        sendTogether(List.of(command));
    }

    /** Has several commands decided in order; their events are appended together or not at all. */
    void sendTogether(List<? extends Command> commands);

    /**
     * The same with facts that hold once that is decided, if there is anything to decide: in one append where that is done
     * in this process, and behind it otherwise.
     */
    default void sendTogether(List<? extends Command> commands, Facts facts) {
        if (!commands.isEmpty()) {
            sendTogether(commands);
        }
        facts.record();
    }
}
