package io.keystory.command.userasset;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.command.userasset.UserAssetDecider.Upload;
import io.keystory.events.userasset.UserAssetCommand;
import io.keystory.events.userasset.UserAssetCommand.BeginUpload;
import io.keystory.events.userasset.UserAssetCommand.DeleteUpload;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link UserAssetDecider} on an upload's stream. */
public final class UserAssetAggregate extends DecidingAggregate<Upload, UserAssetCommand, UserAssetEvent> {

    UserAssetAggregate() {
        super(new UserAssetDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(BeginUpload command) {
        decide(command);
    }

    @Decided
    void handle(RecordUpload command) {
        decide(command);
    }

    @Decided
    void handle(DeleteUpload command) {
        decide(command);
    }
}
