package io.keystory.events.connector;

import io.keystory.events.platform.Claim;

/** What a connector holds: being the one for e-mail or SMS, or the one for a provider on a platform. */
public final class ConnectorClaim {

    /** The kind of claim that every connector holds. */
    public static final String KIND = "connector";

    /** Where people can use any of the social connectors that there are. */
    public static final String EVERYWHERE = "Universal";

    private ConnectorClaim() {}

    /** Being the connector for this; target and platform tell social ones apart. */
    public static Claim of(ConnectorType type, String target, String platform) {
        return new Claim(KIND, type == ConnectorType.SOCIAL ? type + " " + platform + " " + target : type.name());
    }
}
