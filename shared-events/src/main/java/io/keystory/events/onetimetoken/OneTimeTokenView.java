package io.keystory.events.onetimetoken;

/**
 * A one-time token without the token; instants are epoch ms.
 *
 * @param email null once the person was forgotten
 */
public record OneTimeTokenView(
        String id, String email, OneTimeTokenContext context, OneTimeTokenStatus status, long createdAt, long expiresAt) {

    /** The same as it is at an instant, in epoch ms: what was not used in time has expired. */
    public OneTimeTokenView at(long millis) {
        return status == OneTimeTokenStatus.ACTIVE && expiresAt <= millis ? with(OneTimeTokenStatus.EXPIRED) : this;
    }

    /** The same without the address. */
    public OneTimeTokenView withoutEmail() {
        return new OneTimeTokenView(id, null, context, status, createdAt, expiresAt);
    }

    OneTimeTokenView with(OneTimeTokenStatus changed) {
        return new OneTimeTokenView(id, email, context, changed, createdAt, expiresAt);
    }
}
