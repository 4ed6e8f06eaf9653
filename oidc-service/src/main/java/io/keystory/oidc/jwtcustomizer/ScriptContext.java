package io.keystory.oidc.jwtcustomizer;

import io.keystory.events.organization.OrganizationView;
import io.keystory.events.role.RoleType;
import io.keystory.events.session.SessionId;
import io.keystory.oidc.organization.Organizations;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.user.User;
import io.keystory.platform.script.facts.EntityFacts;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a script is told about the token it adds to. */
public final class ScriptContext {

    private final EntityFacts entities;
    private final Scopes scopes;
    private final Organizations organizations;
    private final InteractionContext interactions;

    ScriptContext(Streams streams, LogReader log, Scopes scopes, Organizations organizations) {
        this.entities = new EntityFacts(streams);
        this.scopes = scopes;
        this.organizations = organizations;
        this.interactions = new InteractionContext(streams, log);
    }

    /**
     * The context of a user's token.
     *
     * @param session null for what was issued without a browser
     * @param organization in which the token is to be used, or null
     * @param grant what is known of the grant; null for nothing
     */
    public Map<String, Object> ofUser(User user, String client, SessionId session, String organization,
            Map<String, Object> grant) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("user", user(user));
        if (grant != null) {
            context.put("grant", grant);
        }
        Optional.ofNullable(session).flatMap(interactions::of)
                .ifPresent(interaction -> context.put("interaction", interaction));
        if (organization != null) {
            organizations.of(List.of(organization)).forEach(found -> context.put("organization", found));
        }
        context.putAll(ofApplication(client));
        return context;
    }

    /** The context of an application's own token; built-in applications tell their id only. */
    public Map<String, Object> ofApplication(String client) {
        return Map.of("application", entities.application(client));
    }

    private Map<String, Object> user(User user) {
        Map<String, Object> told = entities.user(user.view());
        told.put("roles", scopes.roleDetails(user.roleIds()));
        List<OrganizationView> belonging = organizations.of(user.memberships().keySet());
        told.put("organizations", belonging);
        told.put("organizationRoles", belonging.stream().flatMap(one -> roles(user, one.id())).toList());
        return told;
    }

    private Stream<Map<String, Object>> roles(User user, String organization) {
        return user.memberships().get(organization).stream().flatMap(role ->
                scopes.organizationRoleNames(RoleType.USER, List.of(role)).stream().map(name -> Map.of(
                        "organizationId", organization, "roleId", role.value(), "roleName", name)));
    }
}
