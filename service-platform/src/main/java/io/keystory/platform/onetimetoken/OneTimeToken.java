package io.keystory.platform.onetimetoken;

import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.onetimetoken.OneTimeTokenStatus;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.store.Vault;
import org.jspecify.annotations.Nullable;

/**
 * A one-time token as the Management API shows it; instants are epoch ms.
 *
 * @param email null once the person was forgotten
 * @param token what the link holds; null for one in the past
 */
public record OneTimeToken(
        String tenantId,
        String id,
        @Nullable String email,
        @Nullable String token,
        OneTimeTokenContext context,
        OneTimeTokenStatus status,
        long createdAt,
        long expiresAt) {

    /** A token with what the vault keeps of it. */
    public static OneTimeToken of(OneTimeTokenView view, Vault vault) {
        return of(view, vault.open(view.id()).orElse(null));
    }

    /** A token of the past. */
    public static OneTimeToken then(OneTimeTokenView view) {
        return of(view, (String) null);
    }

    private static OneTimeToken of(OneTimeTokenView view, @Nullable String token) {
        return new OneTimeToken("default", view.id(), view.email(), token, view.context(), view.status(),
                view.createdAt(), view.expiresAt());
    }
}
