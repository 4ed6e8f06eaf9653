package io.keystory.command.interaction.consent;

import io.keystory.command.interaction.consent.ConsentAnswer.ConsentOrganization;
import io.keystory.command.interaction.consent.ConsentAnswer.ConsentResource;
import io.keystory.command.interaction.consent.ConsentAnswer.ResourceSummary;
import io.keystory.command.interaction.consent.ConsentAnswer.ScopeSummary;
import io.keystory.command.organization.membership.JoinedOrganizations;
import io.keystory.command.organization.membership.JoinedOrganizations.Joined;
import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.command.resource.ResourceLookup;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.UserScope;
import io.keystory.events.grant.GrantView;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.organization.OrganizationConsentFold;
import io.keystory.events.organization.OrganizationConsentId;
import io.keystory.events.organization.OrganizationConsentView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which of their organizations an application may act for a user, and what it asks for in each: what it may ask for,
 * and the user's roles there give.
 */
final class OrganizationQuestion {

    private static final String INDICATOR = "urn:logto:resource:organizations";
    private static final ResourceSummary ORGANIZATIONS = new ResourceSummary(INDICATOR, "organizations", INDICATOR);

    private final JoinedOrganizations joined;
    private final OrganizationTemplate template;
    private final ResourceLookup resources;
    private final Streams streams;

    OrganizationQuestion(JoinedOrganizations joined, OrganizationTemplate template, ResourceLookup resources,
            Streams streams) {
        this.joined = joined;
        this.template = template;
        this.resources = resources;
        this.streams = streams;
    }

    /** The organizations of the user, newest first; none when the application does not ask about organizations. */
    List<ConsentOrganization> about(
            InteractionView interaction, ConsentScopes enabled, Optional<GrantView> grant) {
        if (!enabled.has(UserScope.ORGANIZATIONS)
                || !interaction.request().consentScopes().contains(UserScope.ORGANIZATIONS.wireName())) {
            return List.of();
        }
        Set<OrganizationId> allowed = allowed(interaction);
        return joined.of(new UserId(interaction.userId())).stream()
                .map(one -> new ConsentOrganization(one.organization().id(), one.organization().name(),
                        missing(interaction, enabled, grant.filter(g -> allowed.contains(one.id())), one)))
                .toList();
    }

    private Set<OrganizationId> allowed(InteractionView interaction) {
        OrganizationConsentId consent = new OrganizationConsentId(
                new ApplicationId(interaction.applicationId()), new UserId(interaction.userId()));
        return streams.fold(consent.stream(), new OrganizationConsentFold()).orElse(OrganizationConsentView.NONE)
                .organizationIds();
    }

    private List<ConsentResource> missing(
            InteractionView interaction, ConsentScopes enabled, Optional<GrantView> grant, Joined organization) {
        List<OrganizationRoleView> roles = organization.roleIds().stream()
                .flatMap(id -> template.role(id).stream())
                .filter(role -> role.type() == RoleType.USER)
                .toList();
        return interaction.request().resources().stream()
                .flatMap(indicator -> INDICATOR.equals(indicator)
                        ? Stream.of(ofOrganization(interaction, enabled, grant, roles))
                        : ofResource(interaction, enabled, grant, roles, indicator).stream())
                .filter(asked -> !asked.scopes().isEmpty())
                .toList();
    }

    private ConsentResource ofOrganization(InteractionView interaction, ConsentScopes enabled,
            Optional<GrantView> grant, List<OrganizationRoleView> roles) {
        return new ConsentResource(ORGANIZATIONS, roles.stream()
                .flatMap(role -> role.scopes().stream())
                .distinct()
                .filter(enabled::has)
                .sorted(Comparator.comparing(OrganizationScopeId::value))
                .flatMap(id -> template.scope(id).stream())
                .filter(scope -> isNew(interaction, grant, INDICATOR, scope.name()))
                .map(scope -> new ScopeSummary(scope.id(), scope.name(), scope.description()))
                .toList());
    }

    private Optional<ConsentResource> ofResource(InteractionView interaction, ConsentScopes enabled,
            Optional<GrantView> grant, List<OrganizationRoleView> roles, String indicator) {
        Set<String> given = roles.stream().flatMap(role -> role.resourceScopes().stream())
                .map(AssignedScope::scopeId).collect(Collectors.toUnmodifiableSet());
        return resources.byIndicator(indicator).map(resource -> ConsentResource.of(resource, scope ->
                given.contains(scope.id())
                        && enabled.hasInOrganizations(new ScopeId(scope.id()))
                        && isNew(interaction, grant, resource.indicator(), scope.name())));
    }

    private static boolean isNew(InteractionView interaction, Optional<GrantView> grant, String indicator, String name) {
        return interaction.request().scopes().contains(name)
                && !EarlierGrant.scopes(grant, indicator).contains(name);
    }
}
