package io.keystory.events.ssoconnector;

import io.keystory.events.platform.Claim;

/** What an SSO connector has for itself: its name, and every e-mail domain whose people sign in through it. */
public final class SsoConnectorClaim {

    /** The kind of claim that every connector holds one of, so that all can be found. */
    public static final String NAME = "sso-connector-name";

    private SsoConnectorClaim() {}

    /** Being called this. */
    public static Claim name(String connectorName) {
        return new Claim(NAME, connectorName);
    }

    /** Being the one for the people of this domain, which is in lower case. */
    public static Claim domain(String emailDomain) {
        return new Claim("sso-connector-domain", emailDomain);
    }
}
