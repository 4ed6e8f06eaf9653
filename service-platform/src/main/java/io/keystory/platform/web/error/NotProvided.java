package io.keystory.platform.web.error;

import io.keystory.events.platform.KeystoryException;

/** Refusals of what would take a proxy before applications, as installations of one's own have none. */
public final class NotProvided {

    private NotProvided() {}

    /** 501 {@code application.protected_app_not_configured}. */
    public static KeystoryException protectedApplications() {
        return new KeystoryException("application.protected_app_not_configured", 501);
    }
}
