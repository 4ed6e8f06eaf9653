package io.keystory.command.upstream.saml;

import io.keystory.store.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * What ties an answer to what it was asked by, and to the browser that brought it: keyed hashes, so that they are kept
 * nowhere and fit nothing else.
 */
public final class SamlAttempts {

    private final Vault vault;

    public SamlAttempts(Vault vault) {
        this.vault = vault;
    }

    /** The id of the request that belongs to {@code owner}, such as a verification. */
    public String requestId(String owner) {
        return "_" + derived("request", owner);
    }

    /** What only the browser learns that brought this answer to {@code owner}. */
    public String receipt(String owner, String answerId) {
        return derived("receipt", owner + "\n" + answerId);
    }

    /** Whether this is the receipt of that answer, which is null while there is none. */
    public boolean isReceipt(String given, String owner, String answerId) {
        return answerId != null && MessageDigest.isEqual(receipt(owner, answerId).getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }

    private String derived(String what, String owner) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.digest("saml-" + what + "\n" + owner));
    }
}
