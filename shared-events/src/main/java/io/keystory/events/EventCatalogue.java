package io.keystory.events;

import io.keystory.events.accountcenter.AccountCenterEvent;
import io.keystory.events.administrator.SetupLinkEvent;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.events.grant.GrantEvent;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signingkey.SigningKeyEvent;
import io.keystory.events.token.TokenEvent;
import io.keystory.events.user.UserEvent;
import io.keystory.events.verification.VerificationRecordEvent;
import java.util.List;

/** Every event of Keystory; a new aggregate adds its sealed interface here. */
public final class EventCatalogue {

    private EventCatalogue() {}

    /** All event types by wire name. */
    public static EventTypes types() {
        return EventTypes.of(List.of(
                UserEvent.class,
                ApplicationEvent.class,
                ResourceEvent.class,
                RoleEvent.class,
                InteractionEvent.class,
                SessionEvent.class,
                GrantEvent.class,
                TokenEvent.class,
                SigningKeyEvent.class,
                VerificationRecordEvent.class,
                SetupLinkEvent.class,
                ConfigurationEvent.class,
                SignInExperienceEvent.class,
                AccountCenterEvent.class));
    }
}
