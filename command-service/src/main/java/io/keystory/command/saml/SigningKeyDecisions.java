package io.keystory.command.saml;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.saml.NewSigningKey;
import io.keystory.events.saml.SigningKey;
import io.keystory.events.saml.SigningKeys;
import java.util.List;
import java.util.function.Supplier;

/**
 * Decides about the key pairs of somebody: what is already so is not said again.
 *
 * @param keys those that there are
 * @param entity what one is called that there is not
 */
public record SigningKeyDecisions(List<SigningKey> keys, String entity) {

    private static final String KIND = "saml-signing-key";

    /** Signs with this one from now on; 404 when there is no such key pair. */
    public <E> List<E> activate(String id, Supplier<E> event) {
        return existing(id).active() ? List.of() : List.of(event.get());
    }

    /** Signs with this one no longer; 404 when there is no such key pair. */
    public <E> List<E> deactivate(String id, Supplier<E> event) {
        return existing(id).active() ? List.of(event.get()) : List.of();
    }

    /** Removes this one; 404 when there is no such key pair, 400 with the code for the one that signs. */
    public <E> List<E> delete(String id, String inUse, Supplier<E> event) {
        if (existing(id).active()) {
            throw new KeystoryException(inUse, 400);
        }
        return List.of(event.get());
    }

    /** Keeps the private key of a new one. */
    public static List<VaultChange> keep(NewSigningKey key) {
        return List.of(new VaultChange.Store(key.id(), KIND, key.privateKey(), false));
    }

    /** Destroys the private keys of all of them. */
    public List<VaultChange> destroyAll() {
        return keys.stream().<VaultChange>map(key -> new VaultChange.Destroy(key.id())).toList();
    }

    private SigningKey existing(String id) {
        return SigningKeys.find(keys, id).orElseThrow(() -> KeystoryException.notFound(entity, id));
    }
}
