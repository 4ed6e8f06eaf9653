package io.keystory.command.application;

import io.keystory.events.application.ApplicationView;
import io.keystory.events.role.RoleId;
import java.util.Set;

/**
 * What decisions about an application need to know.
 *
 * @param application null while the application does not exist
 */
public record ApplicationState(ApplicationView application, Set<RoleId> roles) {

    static final ApplicationState NONE = new ApplicationState(null, Set.of());
}
