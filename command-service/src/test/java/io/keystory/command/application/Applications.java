package io.keystory.command.application;

import io.keystory.command.platform.Given;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationCommand.NewSecret;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.platform.Secret;
import java.util.Map;

/** Applications to decide about. */
public final class Applications {

    public static final ApplicationId ID = new ApplicationId("app");

    private Applications() {}

    public static Given<ApplicationState, ApplicationCommand, ApplicationEvent> given(ApplicationEvent... history) {
        return Given.given(new ApplicationDecider(), history);
    }

    public static CreateApplication create(ApplicationType type, ClientSettings settings, boolean isThirdParty) {
        return new CreateApplication(ID, "App", null, type, null, settings, null, isThirdParty, secret("x1"));
    }

    public static ApplicationCreated created(ApplicationType type, ClientSettings settings, boolean isThirdParty) {
        return new ApplicationCreated(
                ID, "App", null, type, ClientMetadata.EMPTY, settings, Map.of(), isThirdParty);
    }

    public static ApplicationCreated created(ApplicationType type) {
        return created(type, ClientSettings.DEFAULTS, false);
    }

    public static NewSecret secret(String id) {
        return new NewSecret(id, new Secret("value of " + id));
    }

    public static ClientSettings settings(Boolean allowTokenExchange, Boolean isDeviceFlow) {
        return new ClientSettings(
                null, null, null, null, null, null, null, allowTokenExchange, isDeviceFlow, null);
    }
}
