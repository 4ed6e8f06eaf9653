package io.keystory.oidc.token;

import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.user.ClaimScopes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds out which resource a user's access token is for. @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2.2">RFC 8707, 2.2</a> */
final class TokenTarget {

    private TokenTarget() {}

    /**
     * The one resource that is asked for, which must have been authorized. When none is asked for, the token is opaque,
     * unless the user's claims were not asked for either and just one resource was authorized.
     */
    static Optional<String> of(Parameters parameters, Collection<String> authorized, Collection<String> scopes) {
        List<String> asked = parameters.resources();
        if (asked.isEmpty() && !scopes.contains(ClaimScopes.OPENID)) {
            asked = List.copyOf(authorized);
        }
        Optional<String> target = one(asked);
        if (!authorized.containsAll(asked)) {
            throw ProviderError.invalidTarget("The resource was not part of the authorization.");
        }
        return target;
    }

    /** The one resource that is asked for, if any; refuses several. */
    static Optional<String> one(List<String> asked) {
        if (asked.size() > 1) {
            throw ProviderError.invalidTarget("An access token is for one resource: ask for one.");
        }
        return asked.stream().findFirst();
    }
}
