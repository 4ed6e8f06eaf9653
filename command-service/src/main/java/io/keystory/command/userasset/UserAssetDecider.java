package io.keystory.command.userasset;

import io.keystory.command.platform.Decider;
import io.keystory.command.userasset.UserAssetDecider.Upload;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.userasset.UserAssetCommand;
import io.keystory.events.userasset.UserAssetCommand.BeginUpload;
import io.keystory.events.userasset.UserAssetCommand.DeleteUpload;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetEvent;
import io.keystory.events.userasset.UserAssetEvent.UserAssetDeleted;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploadBegun;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import java.util.List;

/** Decides about uploads: each is begun, uploaded and deleted once; what was given up does not come after all. */
final class UserAssetDecider implements Decider<Upload, UserAssetCommand, UserAssetEvent> {

    @Override
    public Upload initial() {
        return Upload.NONE;
    }

    @Override
    public List<UserAssetEvent> decide(Upload state, UserAssetCommand command) {
        return switch (command) {
            case BeginUpload c when state != Upload.NONE -> throw new KeystoryException("entity.create_failed", 422);
            case BeginUpload c -> List.of(new UserAssetUploadBegun(c.userAssetId(), c.name()));
            case RecordUpload c when state != Upload.BEGUN -> throw new KeystoryException("entity.create_failed", 422);
            case RecordUpload c -> List.of(
                    new UserAssetUploaded(c.userAssetId(), c.name(), c.mediaType(), c.size(), c.sha256()));
            case DeleteUpload c -> switch (state) {
                case NONE -> throw KeystoryException.notFound("user-assets", c.userAssetId().value());
                case BEGUN, KEPT -> List.of(new UserAssetDeleted(c.userAssetId()));
                case DELETED -> List.of();
            };
        };
    }

    @Override
    public Upload evolve(Upload state, UserAssetEvent event) {
        return switch (event) {
            case UserAssetUploadBegun e -> Upload.BEGUN;
            case UserAssetUploaded e -> Upload.KEPT;
            case UserAssetDeleted e -> Upload.DELETED;
        };
    }

    /** Whether something was uploaded, and is still there. */
    enum Upload {
        NONE,
        BEGUN,
        KEPT,
        DELETED
    }
}
