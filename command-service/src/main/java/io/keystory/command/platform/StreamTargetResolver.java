package io.keystory.command.platform;

import io.keystory.events.platform.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** A command goes to the aggregate whose stream it names. */
public final class StreamTargetResolver implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(((Command) command.getPayload()).stream().toString(), null);
    }
}
