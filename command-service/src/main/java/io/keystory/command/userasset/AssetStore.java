package io.keystory.command.userasset;

import java.util.Optional;

/** Keeps pictures under names that we gave. */
interface AssetStore {

    /** Stores a picture whole or not at all; 500 storage.upload_error when that cannot be done. */
    void store(String name, String mediaType, byte[] bytes);

    /** The picture of this name; empty when there is none, 502 storage.download_error when nobody can tell. */
    Optional<byte[]> find(String name);
}
