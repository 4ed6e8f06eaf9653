package io.keystory.events.userasset;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;

/** What can be asked of uploads. */
public sealed interface UserAssetCommand extends Command {

    UserAssetId userAssetId();

    @Override
    default StreamId stream() {
        return userAssetId().stream();
    }

    /** Keeps under which name bytes are about to be stored, so that they are found if nothing comes of it. */
    record BeginUpload(UserAssetId userAssetId, String name) implements UserAssetCommand {}

    /** Keeps that a picture or a zip of sign-in pages was uploaded, whose bytes are stored already. */
    record RecordUpload(UserAssetId userAssetId, String name, String mediaType, long size, String sha256)
            implements UserAssetCommand {}

    /** Keeps that an upload is not there any more, nothing where that was kept before; its bytes go after that. */
    record DeleteUpload(UserAssetId userAssetId) implements UserAssetCommand {}
}
