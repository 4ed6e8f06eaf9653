package io.keystory.command.application.access;

import io.keystory.events.application.AccessRules;
import io.keystory.events.application.ApplicationCommand.ChangeAccessRules;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.AccessControlChanged;
import io.keystory.events.application.ApplicationEvent.AccessRulesChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import java.util.ArrayList;
import java.util.List;

/** Access to an application can be limited only as long as it is said to whom; 422 request.invalid_input otherwise. */
public final class AccessControl {

    private AccessControl() {}

    /** Begins or ends to limit access. */
    public static List<ApplicationEvent> limit(ApplicationView application, Change<Boolean> isEnabled) {
        List<ApplicationEvent> events = new ArrayList<>();
        isEnabled.ifAlters(application.appLevelAccessControlEnabled(), enabled -> {
            requireSomebody(enabled, application.accessRules());
            events.add(new AccessControlChanged(new ApplicationId(application.id()), enabled));
        });
        return events;
    }

    /** Says anew who has access. */
    public static List<ApplicationEvent> change(ApplicationView application, ChangeAccessRules c) {
        requireSomebody(application.appLevelAccessControlEnabled(), c.rules());
        return c.rules().equals(application.accessRules())
                ? List.of() : List.of(new AccessRulesChanged(c.applicationId(), c.rules()));
    }

    private static void requireSomebody(boolean isLimited, AccessRules rules) {
        if (isLimited && rules.areNone()) {
            throw new KeystoryException("request.invalid_input", 422);
        }
    }
}
