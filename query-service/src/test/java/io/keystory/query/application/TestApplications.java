package io.keystory.query.application;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.platform.Ids;
import java.util.Map;

/** Applications as tests make them. */
public final class TestApplications {

    private TestApplications() {}

    /** A new application with an id of its own. */
    public static ApplicationCreated of(ApplicationType type, String name, boolean isThirdParty) {
        return new ApplicationCreated(new ApplicationId(Ids.next()), name, null, type, ClientMetadata.EMPTY,
                ClientSettings.DEFAULTS, Map.of(), isThirdParty);
    }
}
