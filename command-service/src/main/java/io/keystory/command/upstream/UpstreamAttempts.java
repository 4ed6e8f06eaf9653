package io.keystory.command.upstream;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.Vault;
import java.net.URI;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Makes attempts, and makes them again when the answer comes: nonce and code verifier are keyed hashes of what the
 * attempt belongs to, so that they are kept nowhere and fit no other attempt.
 */
public final class UpstreamAttempts {

    private final Vault vault;

    public UpstreamAttempts(Vault vault) {
        this.vault = vault;
    }

    /**
     * The attempt that belongs to {@code owner}, such as a verification.
     *
     * @throws KeystoryException 400 session.insufficient_info without a state or an address to come back to
     */
    public UpstreamAttempt of(String owner, String state, String redirectUri) {
        require(state, redirectUri);
        String attempt = String.join("\n", owner, state, redirectUri);
        return new UpstreamAttempt(state, redirectUri, new Nonce(derived("nonce", attempt)),
                new CodeVerifier(derived("verifier", attempt)));
    }

    /** 400 session.insufficient_info without a state or an address to come back to. */
    public void require(@Nullable String state, @Nullable String redirectUri) {
        if (state == null || state.isBlank() || !isAddress(redirectUri)) {
            throw new KeystoryException("session.insufficient_info", 400);
        }
    }

    private String derived(String what, String attempt) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(vault.digest("upstream-" + what + "\n" + attempt));
    }

    private static boolean isAddress(String text) {
        try {
            return text != null && URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
