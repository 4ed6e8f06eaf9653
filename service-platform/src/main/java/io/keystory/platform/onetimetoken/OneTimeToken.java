package io.keystory.platform.onetimetoken;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.onetimetoken.OneTimeTokenStatus;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.store.Vault;
import org.jspecify.annotations.Nullable;

/**
 * A one-time token as the Management API shows it; instants are epoch ms.
 *
 * @param email null once the person was forgotten
 * @param erased true once the person was forgotten; left out otherwise
 * @param token what the link holds; null for one in the past
 */
public record OneTimeToken(
        String tenantId,
        String id,
        @Nullable String email,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean erased,
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

    /** The same, of somebody who was forgotten. */
    public OneTimeToken ofErased() {
        return new OneTimeToken(tenantId, id, email, true, token, context, status, createdAt, expiresAt);
    }

    private static OneTimeToken of(OneTimeTokenView view, @Nullable String token) {
        return new OneTimeToken("default", view.id(), view.email(), null, token, view.context(), view.status(),
                view.createdAt(), view.expiresAt());
    }
}
