package io.keystory.command.person;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.DeletionRequestChange.CarryOut;
import io.keystory.events.user.UserCommand.ChangeDeletionRequest;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets those who asked for it, once the time that they were told has come. Whether it has is decided with what is
 * known of them in that moment, so several processes may do so at once.
 */
public final class DeletionRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DeletionRounds.class);

    private final DeletionsDue due;
    private final Commands commands;
    private final Clock clock;

    DeletionRounds(DeletionsDue due, Commands commands, Clock clock) {
        this.due = due;
        this.commands = commands;
        this.clock = clock;
    }

    /** Does what is due by now. */
    public void round() {
        due.at(clock.millis()).forEach(this::carryOut);
    }

    /** One that cannot be carried out is tried again in the next round: it must not hold up those behind it. */
    private void carryOut(UserId user) {
        try {
            commands.send(new ChangeDeletionRequest(user, new CarryOut(clock.instant())));
        } catch (KeystoryException refused) {
            LOG.warn("The user {} asked to be forgotten and is not: {}", user, refused.code());
        } catch (RuntimeException e) {
            LOG.warn("The user {} asked to be forgotten and is not", user, e);
        }
    }
}
