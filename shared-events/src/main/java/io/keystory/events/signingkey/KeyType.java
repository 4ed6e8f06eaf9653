package io.keystory.events.signingkey;

import io.keystory.events.platform.KeystoryException;
import java.util.Arrays;
import java.util.List;

/** The kinds of keys that the compatible configuration tells apart. */
public enum KeyType {
    PRIVATE_KEYS("private-keys", KeyRingId.INSTALLATION),
    COOKIE_KEYS("cookie-keys", KeyRingId.COOKIES);

    private final String name;
    private final KeyRingId ring;

    KeyType(String name, KeyRingId ring) {
        this.name = name;
        this.ring = ring;
    }

    /** The kind of that name; 400 guard.invalid_input when there is none. */
    public static KeyType of(String name) {
        return Arrays.stream(values()).filter(type -> type.name.equals(name)).findFirst()
                .orElseThrow(() -> KeystoryException.invalidInput("keyType", "must be private-keys or cookie-keys"));
    }

    /** The ring that has them. */
    public KeyRingId ring() {
        return ring;
    }

    /** How the keys are shown. */
    public List<ConfiguredKey> shown(KeyRingView keys) {
        return this == COOKIE_KEYS ? ConfiguredKey.secrets(keys) : ConfiguredKey.of(keys);
    }
}
