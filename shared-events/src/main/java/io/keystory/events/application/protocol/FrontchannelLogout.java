package io.keystory.events.application.protocol;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;

/**
 * How a client is told in the browser that its user signed out.
 *
 * @param frontchannelLogoutUri what is loaded in the browser then, or null
 * @param frontchannelLogoutSessionRequired whether it is told which session that is
 * @see <a href="https://openid.net/specs/openid-connect-frontchannel-1_0.html#RPLogout">OpenID Connect Front-Channel Logout 1.0, 2</a>
 */
public record FrontchannelLogout(@Nullable String frontchannelLogoutUri, boolean frontchannelLogoutSessionRequired) {

    /** Not at all. */
    public static final FrontchannelLogout DEFAULTS = new FrontchannelLogout(null, false);

    /** What is to change. */
    public record Changes(Change<String> frontchannelLogoutUri, Change<Boolean> frontchannelLogoutSessionRequired) {

        /** Nothing. */
        public static final Changes NONE = new Changes(Change.none(), Change.none());

        FrontchannelLogout over(FrontchannelLogout before) {
            return new FrontchannelLogout(frontchannelLogoutUri.or(before.frontchannelLogoutUri()),
                    Boolean.TRUE.equals(
                            frontchannelLogoutSessionRequired.or(before.frontchannelLogoutSessionRequired())));
        }
    }
}
