package io.keystory.events.signinexperience;

import java.util.regex.Pattern;

/**
 * The sources that a content security policy can be extended by: hosts, and hashes of scripts. Neither a keyword nor a
 * scheme alone is one, nor anything that could end the directive, nor all hosts of a top-level domain, nor a connection
 * that others on its way can change, unless it stays on the machine.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#framework-directive-source-list">Content Security Policy 3, 2.3.1</a>
 */
public final class CspSource {

    private static final int LONGEST = 255;
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final String OF_A_DOMAIN = "\\*\\." + NAME + "(?:\\." + NAME + ")+";
    private static final String ONE = NAME + "(?:\\." + NAME + ")*";
    private static final Pattern HOST = Pattern.compile("(?:(?:(?:https|wss)://)?(?:" + OF_A_DOMAIN + "|" + ONE
            + ")|(?:http|ws)://(?:localhost|127\\.0\\.0\\.1))(?::(?:\\d{1,5}|\\*))?(?:/[A-Za-z0-9._~/%@+-]*)?");
    private static final Pattern HASH = Pattern.compile("'sha(?:256|384|512)-[A-Za-z0-9+/_-]{43,88}={0,2}'");

    private CspSource() {}

    /** Whether this is a host, with a scheme, port or path or without. */
    public static boolean isHost(String text) {
        return text.length() <= LONGEST && HOST.matcher(text).matches();
    }

    /** Whether this is a host, or the hash of a script that stands in a page. */
    public static boolean isForScripts(String text) {
        return isHost(text) || HASH.matcher(text).matches();
    }
}
