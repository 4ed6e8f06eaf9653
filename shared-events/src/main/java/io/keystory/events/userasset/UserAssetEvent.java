package io.keystory.events.userasset;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;

/** What happens to something uploaded. */
public sealed interface UserAssetEvent extends DomainEvent {

    UserAssetId userAssetId();

    @Override
    default StreamId stream() {
        return userAssetId().stream();
    }

    /** Bytes are about to be stored under this name; unless they are uploaded within a day, they are deleted again. */
    @EventType("user_asset.upload_begun")
    record UserAssetUploadBegun(UserAssetId userAssetId, String name) implements UserAssetEvent {}

    /** A picture, or a zip of sign-in pages, is kept under this name, with so many bytes and this SHA-256 (hexadecimal). */
    @EventType("user_asset.uploaded")
    record UserAssetUploaded(UserAssetId userAssetId, String name, String mediaType, long size, String sha256)
            implements UserAssetEvent {}

    /** Nobody needs it any more: what was kept is deleted. */
    @EventType("user_asset.deleted")
    record UserAssetDeleted(UserAssetId userAssetId) implements UserAssetEvent {}
}
