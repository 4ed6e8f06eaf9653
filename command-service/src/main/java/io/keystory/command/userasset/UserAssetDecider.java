package io.keystory.command.userasset;

import io.keystory.command.platform.Decider;
import io.keystory.command.userasset.UserAssetDecider.Upload;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.userasset.UserAssetCommand;
import io.keystory.events.userasset.UserAssetCommand.DeleteUpload;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetEvent;
import io.keystory.events.userasset.UserAssetEvent.UserAssetDeleted;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import java.util.List;

/** Decides about uploads: each is uploaded once, and deleted once. */
final class UserAssetDecider implements Decider<Upload, UserAssetCommand, UserAssetEvent> {

    @Override
    public Upload initial() {
        return Upload.NONE;
    }

    @Override
    public List<UserAssetEvent> decide(Upload state, UserAssetCommand command) {
        return switch (command) {
            case RecordUpload c when state != Upload.NONE -> throw new KeystoryException("entity.create_failed", 422);
            case RecordUpload c -> List.of(
                    new UserAssetUploaded(c.userAssetId(), c.name(), c.mediaType(), c.size(), c.sha256()));
            case DeleteUpload c -> switch (state) {
                case NONE -> throw KeystoryException.notFound("user-assets", c.userAssetId().value());
                case KEPT -> List.of(new UserAssetDeleted(c.userAssetId()));
                case DELETED -> List.of();
            };
        };
    }

    @Override
    public Upload evolve(Upload state, UserAssetEvent event) {
        return switch (event) {
            case UserAssetUploaded e -> Upload.KEPT;
            case UserAssetDeleted e -> Upload.DELETED;
        };
    }

    /** Whether something was uploaded, and is still there. */
    enum Upload {
        NONE,
        KEPT,
        DELETED
    }
}
