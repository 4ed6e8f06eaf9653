package io.keystory.platform.userasset;

import java.util.List;
import java.util.Optional;

/** Keeps what people upload under names that we gave. */
public interface AssetStore {

    /** Stores a file whole or not at all; 500 storage.upload_error when that cannot be done. */
    void store(String name, String mediaType, byte[] bytes);

    /** The file of this name; empty when there is none, 502 storage.download_error when nobody can tell. */
    Optional<byte[]> find(String name);

    /** The names that end with an extension, such as {@code zip}; 502 storage.download_error when nobody can tell. */
    List<String> names(String extension);

    /**
     * Deletes a file, also one that was begun only, nothing where there is none; 502 storage.download_error when that cannot
     * be done.
     */
    void delete(String name);
}
