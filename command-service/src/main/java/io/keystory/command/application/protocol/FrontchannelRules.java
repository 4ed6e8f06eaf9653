package io.keystory.command.application.protocol;

import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.FrontchannelLogout;
import io.keystory.events.platform.KeystoryException;
import java.net.URI;
import java.util.Objects;

/**
 * What is loaded in browsers to sign out belongs to the application.
 *
 * @see <a href="https://openid.net/specs/openid-connect-frontchannel-1_0.html#RPLogout">OpenID Connect Front-Channel Logout 1.0, 2</a>
 */
final class FrontchannelRules {

    private FrontchannelRules() {}

    /** 400 guard.invalid_input unless the address, where there is one, has the origin of a registered redirect URI. */
    static void check(ClientMetadata metadata, FrontchannelLogout logout) {
        String address = logout.frontchannelLogoutUri();
        if (address != null && (metadata == null
                || metadata.redirectUris().stream().noneMatch(uri -> isBeside(uri, address)))) {
            throw KeystoryException.invalidInput(
                    "frontchannelLogoutUri", "has scheme, host and port of a redirect URI, and no fragment");
        }
    }

    private static boolean isBeside(String redirectUri, String address) {
        try {
            URI known = URI.create(redirectUri);
            URI asked = URI.create(address);
            return asked.getHost() != null && asked.getRawFragment() == null && asked.getRawUserInfo() == null
                    && "http".regionMatches(true, 0, String.valueOf(asked.getScheme()), 0, 4)
                    && Objects.equals(known.getScheme(), asked.getScheme())
                    && Objects.equals(known.getHost(), asked.getHost())
                    && known.getPort() == asked.getPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
