package io.keystory.platform.hook;

import io.keystory.events.hook.HookTrigger;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeDescriptionChanged;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceEvent.ScopeRenamed;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The operation of the Management API that leads to an event.
 *
 * @param route with parameters after a colon, as the compatible API writes it
 */
record Operation(String method, String route, Map<String, String> params, int status) {

    private static final String ID = "id";

    static Operation of(DomainEvent event, HookTrigger trigger) {
        Route route = route(event);
        return switch (trigger.wireName().replaceFirst(".*\\.", "")) {
            case "Created" -> new Operation("POST", route.collection, route.parents(), 201);
            case "Deleted" -> new Operation("DELETE", route.entity(), route.params, 204);
            default -> changed(event, route);
        };
    }

    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        String path = "/api" + route;
        for (Map.Entry<String, String> param : params.entrySet()) {
            path = path.replace(":" + param.getKey(), param.getValue());
        }
        told.put("path", path);
        told.put("method", method);
        told.put("status", status);
        told.put("params", params);
        told.put("matchedRoute", route);
        return told;
    }

    private static Operation changed(DomainEvent event, Route route) {
        return switch (event) {
            case CustomDataChanged e -> patch(route, "/custom-data");
            case ProfileChanged e -> patch(route, "/profile");
            case PasswordSet e -> patch(route, "/password");
            case UserSuspended e -> patch(route, "/is-suspended");
            case UserReactivated e -> patch(route, "/is-suspended");
            case RoleEvent.ScopeAssigned e -> new Operation("POST", route.entity() + "/scopes", route.params, 201);
            case RoleEvent.ScopeRemoved e -> without(route, "/scopes", "scopeId", e.scopeId().value());
            case OrganizationRoleEvent.OrganizationScopeAssigned e ->
                new Operation("POST", route.entity() + "/scopes", route.params, 201);
            case OrganizationRoleEvent.OrganizationScopeRemoved e ->
                without(route, "/scopes", "organizationScopeId", e.scopeId().value());
            case OrganizationRoleEvent.ResourceScopeAssigned e ->
                new Operation("POST", route.entity() + "/resource-scopes", route.params, 201);
            case OrganizationRoleEvent.ResourceScopeRemoved e ->
                without(route, "/resource-scopes", "scopeId", e.scopeId().value());
            case MemberAdded e -> new Operation("POST", route.collection, route.params, 201);
            case MembershipEvent e -> new Operation("DELETE", route.collection, route.params, 204);
            default -> patch(route, "");
        };
    }

    private static Operation patch(Route route, String part) {
        return new Operation("PATCH", route.entity() + part, route.params, 200);
    }

    private static Operation without(Route route, String part, String name, String value) {
        Map<String, String> params = new LinkedHashMap<>(route.params);
        params.put(name, value);
        return new Operation("DELETE", route.entity() + part + "/:" + name, params, 204);
    }

    private static Route route(DomainEvent event) {
        return switch (event) {
            case ScopeAdded e -> Route.scope(e.resourceId().value(), e.scopeId().value());
            case ScopeRenamed e -> Route.scope(e.resourceId().value(), e.scopeId().value());
            case ScopeDescriptionChanged e -> Route.scope(e.resourceId().value(), e.scopeId().value());
            case ScopeRemoved e -> Route.scope(e.resourceId().value(), e.scopeId().value());
            case MembershipEvent e -> new Route("/organizations/:id/users", ID,
                    Map.of(ID, e.organizationId().value()));
            default -> Route.of(event.stream().type(), event.stream().id());
        };
    }

    /** Where entities of a kind are, and the parameters that lead to one. */
    private record Route(String collection, String idName, Map<String, String> params) {

        static Route of(String kind, String id) {
            String name = kind.equals("user") ? "userId" : ID;
            return new Route("/" + kind + "s", name, Map.of(name, id));
        }

        static Route scope(String resource, String scope) {
            Map<String, String> params = new LinkedHashMap<>();
            params.put("resourceId", resource);
            params.put("scopeId", scope);
            return new Route("/resources/:resourceId/scopes", "scopeId", params);
        }

        String entity() {
            return collection + "/:" + idName;
        }

        Map<String, String> parents() {
            Map<String, String> parents = new LinkedHashMap<>(params);
            parents.remove(idName);
            return parents;
        }
    }
}
