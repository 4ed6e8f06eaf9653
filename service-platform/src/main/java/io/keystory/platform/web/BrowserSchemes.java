package io.keystory.platform.web;

import java.util.Locale;
import java.util.Set;

/** Schemes of addresses that a browser runs or reads instead of handing over to an application. */
public final class BrowserSchemes {

    private static final Set<String> ALL =
            Set.of("javascript", "data", "vbscript", "file", "about", "blob", "filesystem", "view-source", "ws", "wss");

    private BrowserSchemes() {}

    /** Whether nobody may be sent to an address of this scheme, in whatever case. */
    public static boolean has(String scheme) {
        return ALL.contains(scheme.toLowerCase(Locale.ROOT));
    }

    /** Whether an application can call the scheme its own: neither one of these nor a web site's. */
    public static boolean canBeOwn(String scheme) {
        return !has(scheme) && !scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https");
    }
}
