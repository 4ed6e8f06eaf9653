package io.keystory.events.application.protocol;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;

/**
 * How the users of a client sign in to it.
 *
 * @param defaultMaxAge how long ago they may have authenticated where a request does not say, in seconds, or null
 * @param requireAuthTime whether ID tokens must tell when they did, which they always do
 * @param initiateLoginUri where others send people who are to sign in to it, or null
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic Client Registration 2</a>
 */
public record LoginRules(@Nullable Long defaultMaxAge, boolean requireAuthTime, @Nullable String initiateLoginUri) {

    /** A session is good as long as it lives. */
    public static final LoginRules DEFAULTS = new LoginRules(null, false, null);

    /** What is to change. */
    public record Changes(
            Change<Long> defaultMaxAge, Change<Boolean> requireAuthTime, Change<String> initiateLoginUri) {

        /** Nothing. */
        public static final Changes NONE = new Changes(Change.none(), Change.none(), Change.none());

        LoginRules over(LoginRules before) {
            return new LoginRules(defaultMaxAge.or(before.defaultMaxAge()),
                    Boolean.TRUE.equals(requireAuthTime.or(before.requireAuthTime())),
                    initiateLoginUri.or(before.initiateLoginUri()));
        }
    }
}
