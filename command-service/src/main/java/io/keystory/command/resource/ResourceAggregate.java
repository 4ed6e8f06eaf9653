package io.keystory.command.resource;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.resource.ResourceCommand;
import io.keystory.events.resource.ResourceCommand.AddScope;
import io.keystory.events.resource.ResourceCommand.ChangeDefault;
import io.keystory.events.resource.ResourceCommand.CreateResource;
import io.keystory.events.resource.ResourceCommand.DeleteResource;
import io.keystory.events.resource.ResourceCommand.RemoveScope;
import io.keystory.events.resource.ResourceCommand.SeedManagementApi;
import io.keystory.events.resource.ResourceCommand.UpdateResource;
import io.keystory.events.resource.ResourceCommand.UpdateScope;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link ResourceDecider} on a resource's stream. */
public final class ResourceAggregate extends DecidingAggregate<ResourceView, ResourceCommand, ResourceEvent> {

    ResourceAggregate() {
        super(new ResourceDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateResource command) {
        decide(command);
    }

    @Decided
    void handle(SeedManagementApi command) {
        decide(command);
    }

    @Decided
    void handle(UpdateResource command) {
        decide(command);
    }

    @Decided
    void handle(ChangeDefault command) {
        decide(command);
    }

    @Decided
    void handle(AddScope command) {
        decide(command);
    }

    @Decided
    void handle(UpdateScope command) {
        decide(command);
    }

    @Decided
    void handle(RemoveScope command) {
        decide(command);
    }

    @Decided
    void handle(DeleteResource command) {
        decide(command);
    }
}
