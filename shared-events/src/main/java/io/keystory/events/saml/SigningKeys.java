package io.keystory.events.saml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of key pairs, newest first, of which at most one signs. */
public final class SigningKeys {

    private SigningKeys() {}

    /** The one that signs; empty when none does. */
    public static Optional<SigningKey> active(List<SigningKey> keys) {
        return keys.stream().filter(SigningKey::active).findFirst();
    }

    /** The one of this id; empty when there is none. */
    public static Optional<SigningKey> find(List<SigningKey> keys, String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** These and a new one, which signs nothing yet. */
    public static List<SigningKey> with(List<SigningKey> keys, String id, String certificate, long at, long expiresAt) {
        return Stream.concat(Stream.of(new SigningKey(id, certificate, at, expiresAt, false)), keys.stream()).toList();
    }

    /** These, of which this one signs and no other. */
    public static List<SigningKey> activated(List<SigningKey> keys, String id) {
        return keys.stream().map(key -> key.active(key.id().equals(id))).toList();
    }

    /** These, of which this one does not sign. */
    public static List<SigningKey> deactivated(List<SigningKey> keys, String id) {
        return keys.stream().map(key -> key.id().equals(id) ? key.active(false) : key).toList();
    }

    /** These without that one. */
    public static List<SigningKey> without(List<SigningKey> keys, String id) {
        return keys.stream().filter(key -> !key.id().equals(id)).toList();
    }
}
