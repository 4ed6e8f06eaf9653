package io.keystory.oidc.token.authorized;

import io.keystory.events.user.UserId;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * The user that a presented token speaks for. Whether the token may still be used is found out by the statement that
 * opens the new token's grant, in the transaction that stores the new token.
 *
 * @param type of the token, as in the request
 * @param id of a subject token or a personal access token; null for an access token
 * @param issuedPosition behind which position of the log the token was issued
 * @param owner of an access token, so that the new one ends with it; else null
 * @param act who acts for the user already
 * @param context what came with a subject token
 * @param opening opens the grant, and changes no row when the presented token may not be used
 */
public record Subject(
        String type,
        String id,
        UserId userId,
        Long userPosition,
        long issuedPosition,
        TokenOwner owner,
        Map<String, Object> act,
        Map<String, Object> context,
        Function<Opening, RowChange> opening) {

    /** The grant to open: of whom, and until when. */
    public record Opening(TokenOwner owner, Instant expiresAt) {}
}
