package io.keystory.command.userasset;

import io.keystory.command.platform.Decider;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.userasset.UserAssetCommand;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetEvent;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import java.util.List;

/** Decides about uploads: each is uploaded once. The state is whether it was. */
final class UserAssetDecider implements Decider<Boolean, UserAssetCommand, UserAssetEvent> {

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public List<UserAssetEvent> decide(Boolean isUploaded, UserAssetCommand command) {
        if (isUploaded) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return switch (command) {
            case RecordUpload c -> List.of(
                    new UserAssetUploaded(c.userAssetId(), c.name(), c.mediaType(), c.size(), c.sha256()));
        };
    }

    @Override
    public Boolean evolve(Boolean isUploaded, UserAssetEvent event) {
        return true;
    }
}
