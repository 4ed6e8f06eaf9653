package io.keystory.command.platform;

import io.keystory.events.platform.Secret;

/** What an event does to the vault. */
public sealed interface VaultChange {

    /** Keeps a secret; {@code isDigested} when it is also compared without being opened. */
    record Store(String id, String kind, Secret value, boolean isDigested) implements VaultChange {}

    /** Destroys a secret. */
    record Destroy(String id) implements VaultChange {}
}
