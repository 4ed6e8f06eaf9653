package io.keystory.command.application.protocol;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses of signed requests, as they are given for a client.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#RequestUriParameter">OpenID Connect Core 6.2</a>
 */
final class RequestUriInput {

    private static final int MOST = 20;
    private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7E]{1,512}");

    private RequestUriInput() {}

    /** Throws 422 {@code application.request_uris_invalid}. */
    static void check(Change<List<String>> requestUris) {
        requestUris.ifAlters(null, addresses -> {
            if (addresses.size() > MOST || !addresses.stream().allMatch(RequestUriInput::isAddress)) {
                throw new KeystoryException("application.request_uris_invalid", 422);
            }
        });
    }

    private static boolean isAddress(String address) {
        return address != null && ASCII.matcher(address).matches() && OutboundAddress.isSafe(address);
    }
}
