package io.keystory.query.history;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.StreamId;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.Map;
import java.util.function.Function;

/**
 * How the history of a kind of entity is told: its fold, and what belongs to it but is not in its view's JSON.
 *
 * @param entity what the kind is called when there is none of that id
 * @param stream the stream of an id
 * @param more fields beside those of the view
 */
record Story<V, E extends DomainEvent>(
        String entity, Function<String, StreamId> stream, Fold<V, E> fold, Function<V, Map<String, Object>> more) {

    static final Story<UserView, UserEvent> USER =
            new Story<>("users", id -> new UserId(id).stream(), new UserFold(), user -> Map.of());

    static final Story<ApplicationView, ApplicationEvent> APPLICATION = new Story<>("applications",
            id -> new ApplicationId(id).stream(), new ApplicationFold(),
            application -> Map.of("secrets", application.secrets().stream().map(SecretEntry::name).toList()));

    static final Story<RoleView, RoleEvent> ROLE = new Story<>("roles", id -> new RoleId(id).stream(), new RoleFold(),
            role -> Map.of("scopes", role.scopes().stream().map(AssignedScope::scopeId).toList()));

    static final Story<ResourceView, ResourceEvent> RESOURCE = new Story<>("resources",
            id -> new ResourceId(id).stream(), new ResourceFold(), resource -> Map.of("scopes", resource.scopes()));
}
