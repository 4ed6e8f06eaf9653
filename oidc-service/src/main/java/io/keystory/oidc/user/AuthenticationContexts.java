package io.keystory.oidc.user;

import io.keystory.events.interaction.request.ClaimsRequest;
import java.util.Collection;
import java.util.List;

/**
 * How surely a user was authenticated, told by the methods that were used.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDToken">OpenID Connect Core 2 (acr)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8176#section-2">RFC 8176, 2 (amr)</a>
 */
public final class AuthenticationContexts {

    /** One factor, such as a password. */
    public static final String SINGLE_FACTOR = "urn:keystory:acr:single-factor";

    /** At least two factors of different kinds. */
    public static final String MULTI_FACTOR = ClaimsRequest.MULTI_FACTOR;

    /** Those that can be reached, surest first. */
    public static final List<String> SUPPORTED = List.of(MULTI_FACTOR, SINGLE_FACTOR);

    private static final String SEVERAL = "mfa";

    private AuthenticationContexts() {}

    /** Those that these methods amount to, surest first: who showed several factors showed one. */
    public static List<String> reached(Collection<String> amr) {
        return amr.contains(SEVERAL) ? SUPPORTED : List.of(SINGLE_FACTOR);
    }

    /** The one that is told of these methods: the first of {@code asked} that they amount to, or else the surest. */
    public static String told(Collection<String> amr, List<String> asked) {
        List<String> reached = reached(amr);
        return asked.stream().filter(reached::contains).findFirst().orElseGet(reached::getFirst);
    }
}
