package io.keystory.command.interaction.mfa;

import io.keystory.command.mfa.AuthenticationPayload;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.store.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What any passkey is asked on the first page. The challenge says of which interaction it is, under a key of this
 * installation, so that nothing is kept for pages that are only looked at and an answer counts nowhere else.
 */
final class SignInChallenges {

    private static final String PURPOSE = "sign-in-passkey:";

    private final Vault vault;

    SignInChallenges(Vault vault) {
        this.vault = vault;
    }

    /** A new challenge, base64url. */
    String of(InteractionId interaction) {
        return of(interaction, Ids.next());
    }

    /** The challenge that a browser answered; 400 session.mfa.webauthn_verification_failed unless it is one of these. */
    String answered(InteractionId interaction, AuthenticationPayload payload) {
        String challenge = challenge(payload);
        String text = decoded(challenge);
        int end = text.indexOf('.');
        boolean isOurs = end > 0 && MessageDigest.isEqual(of(interaction, text.substring(0, end))
                .getBytes(StandardCharsets.UTF_8), challenge.getBytes(StandardCharsets.UTF_8));
        if (!isOurs) {
            throw refused();
        }
        return challenge;
    }

    private String of(InteractionId interaction, String nonce) {
        String proof = HexFormat.of().formatHex(vault.digest(PURPOSE + interaction + ":" + nonce));
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((nonce + "." + proof).getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(AuthenticationPayload payload) {
        try {
            return JsonMapper.shared().readTree(decoded(payload.response().clientDataJSON()))
                    .path("challenge").asString("");
        } catch (JacksonException e) {
            throw refused();
        }
    }

    private static String decoded(String base64url) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64url), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static KeystoryException refused() {
        return new KeystoryException("session.mfa.webauthn_verification_failed", 400);
    }
}
