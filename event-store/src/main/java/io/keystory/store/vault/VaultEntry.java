package io.keystory.store.vault;

import io.keystory.events.platform.StreamId;

/**
 * A secret for the vault; it is stored sealed.
 *
 * @param id what events call it by
 * @param kind such as {@code password}, {@code application-secret}, {@code signing-key}
 * @param owner the aggregate it belongs to
 * @param content the secret; never null
 * @param digested a value to be compared by its keyed hash without opening the entry, or null
 */
public record VaultEntry(String id, String kind, StreamId owner, String content, String digested) {

    @Override
    public String toString() {
        return "VaultEntry[" + id + ", " + kind + ", " + owner + "]";
    }
}
