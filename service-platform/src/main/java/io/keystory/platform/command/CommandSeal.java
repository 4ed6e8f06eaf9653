package io.keystory.platform.command;

import io.keystory.store.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Proves that both ends of a command's way hold the same key-encryption key. */
final class CommandSeal {

    private final Vault vault;

    CommandSeal(Vault vault) {
        this.vault = vault;
    }

    String request(String timestamp, String nonce, String body) {
        return seal("command-request", timestamp + "." + nonce, body);
    }

    String answer(String nonce, String body) {
        return seal("command-answer", nonce, body);
    }

    static boolean matches(String seal, String given) {
        return given != null && MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(String kind, String binding, String body) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(vault.digest(kind + ":" + binding + ":" + body));
    }
}
