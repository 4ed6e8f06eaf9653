package io.keystory.oidc.application;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.LinkedHashSet;
import java.util.Set;

/** Folds the events of an application into a {@link ClientView}. */
final class ClientFold implements Fold<ClientView, ApplicationEvent> {

    private final ApplicationFold application = new ApplicationFold();

    @Override
    public ClientView evolve(ClientView v, Recorded<? extends ApplicationEvent> recorded) {
        ApplicationView view = application.evolve(v == null ? null : v.application(), recorded);
        return view == null ? null : new ClientView(view, roles(v == null ? Set.of() : v.roleIds(), recorded.event()));
    }

    private static Set<String> roles(Set<String> before, ApplicationEvent event) {
        Set<String> roles = new LinkedHashSet<>(before);
        if (event instanceof RoleAssigned e) {
            roles.add(e.roleId().value());
        } else if (event instanceof RoleRemoved e) {
            roles.remove(e.roleId().value());
        }
        return roles;
    }
}
