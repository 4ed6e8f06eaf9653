package io.keystory.oidc.token.code;

import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.util.Base64;

/** Pushed requests that are answered: each once. @see <a href="https://www.rfc-editor.org/rfc/rfc9126#section-7.3">RFC 9126, 7.3</a> */
public final class UsedRequests {

    private static final String CONSUME = """
            update token.pushed_request set consumed_at = clock_timestamp(), parameters = '{}'
            where digest = ? and consumed_at is null""";

    private UsedRequests() {}

    /** Uses up what was pushed, which is then forgotten: it may speak of persons. Null when nothing was. */
    public static Guard consuming(AuthorizationRequest request, RuntimeException refusal) {
        return request.pushedRequest() == null ? null : new Guard(RowChange.of(CONSUME,
                (Object) Base64.getUrlDecoder().decode(request.pushedRequest())), refusal);
    }
}
